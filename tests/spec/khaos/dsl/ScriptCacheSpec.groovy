package khaos.dsl

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import spock.lang.Specification
import spock.lang.TempDir

class ScriptCacheSpec extends Specification {

    @TempDir
    Path folder

    def compiled = new Compiled([Scenario: [1, 2, 3] as byte[]], [])

    def "what was kept is found, whole"() {
        given:
        cache('v1').keep('text', compiled)

        when:
        def found = cache('v1').find('text').get()

        then:
        found.classes().keySet() == ['Scenario'] as Set
        found.classes()['Scenario'] == [1, 2, 3] as byte[]
        Files.list(folder).count() == 1
    }

    def "nothing is found for #why"() {
        given:
        cache('v1').keep('text', compiled)

        expect:
        cache(language).find(text).empty

        where:
        why                 | language | text
        'another text'      | 'v1'     | 'text '
        'another language'  | 'v2'     | 'text'
    }

    def "a broken file is as good as none"() {
        given:
        cache('v1').keep('text', compiled)
        Files.list(folder).forEach { Files.write(it, Arrays.copyOf(Files.readAllBytes(it), 9)) }

        expect:
        cache('v1').find('text').empty
    }

    def "a script whose libraries are gone is compiled again"() {
        given:
        cache('v1').keep('text', new Compiled([:], [folder.resolve('gone.jar')]))

        expect:
        cache('v1').find('text').empty
    }

    def "the oldest are dropped beyond 200"() {
        given:
        cache('v1').keep('first', compiled)
        Files.list(folder).forEach { Files.setLastModifiedTime(it, FileTime.fromMillis(1)) }

        when:
        200.times { cache('v1').keep("text $it", compiled) }

        then:
        Files.list(folder).count() == 200
        cache('v1').find('first').empty
        cache('v1').find('text 0').present
    }

    def "khaos processes that compile the same script at once do not meet half a file"() {
        when:
        def found = (1..8).collect { number ->
            java.util.concurrent.CompletableFuture.supplyAsync {
                (1..50).collect { cache('v1').with { it.keep('text', compiled); it.find('text').orElse(null) } }
            }
        }*.get().flatten()

        then:
        found.size() == 400
        found.every { it.classes()['Scenario'] == [1, 2, 3] as byte[] }
    }

    def "a folder that cannot be written costs time, not the run"() {
        given:
        def file = Files.writeString(folder.resolve('a-file'), '')

        when:
        new ScriptCache(file, 'v1').keep('text', compiled)

        then:
        noExceptionThrown()
    }

    private ScriptCache cache(String language) {
        new ScriptCache(folder, language)
    }
}
