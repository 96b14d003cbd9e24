package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.BadInput
import spock.lang.Specification
import spock.lang.TempDir

class ScenariosSpec extends Specification {

    @TempDir
    Path folder

    def "a scenario is a bundled name, a path, a path without extension, or standard input: #name"() {
        given:
        file('mine.groovy', 'one')
        file('deep/other.groovy', 'two')
        file('no-extension', 'three')

        expect:
        scenarios('four').named(name).text() == text

        where:
        name               || text
        'mine.groovy'      || 'one'
        'mine'             || 'one'
        './mine'           || 'one'
        'deep/other'       || 'two'
        'no-extension'     || 'three'
        '-'                || 'four'
    }

    def "a bundled scenario wins over a file of the same path, and ./ says the file"() {
        given:
        file('quickstart.groovy', 'mine')

        expect:
        scenarios().named('quickstart').text() != 'mine'
        scenarios().named('./quickstart').text() == 'mine'
    }

    def "an absolute path is taken as it is"() {
        expect:
        scenarios().named(file('mine.groovy', 'one').toString()).text() == 'one'
    }

    def "the older tool's files are found with and without their extension; a script of the same name comes first"() {
        given:
        file('old.yaml', 'one')
        file('older.yml', 'two')
        file('both.yaml', 'yaml')
        file('both.groovy', 'script')

        expect:
        ['old.yaml', 'old', 'older', 'both', 'both.yaml'].collect { scenarios().named(it).text() } == ['one', 'one', 'two', 'script', 'yaml']
    }

    def "what is no scenario is refused with a reason: #name"() {
        given:
        file('binary.groovy', 'a\0b')
        Files.write(folder.resolve('latin.groovy'), [0xe9, 0x28] as byte[])
        Files.createDirectories(folder.resolve('folder'))

        when:
        scenarios().named(name)

        then:
        def wrong = thrown(BadInput)
        (wrong.what() + '; ' + wrong.fix()).contains(said)

        where:
        name             || said
        'binary'         || 'binary is not a scenario: it is not UTF-8 text'
        'latin.groovy'   || 'it is not UTF-8 text'
        'folder'         || 'folder is a folder, not a scenario'
        'quickstrat'     || 'did you mean quickstart?'
        ''               || 'there is no scenario ``'
        'zzzzzzzzzz'     || 'all of them: khaos list'
    }

    private Scenarios scenarios(String in = '') {
        new Scenarios(new Catalogue(), folder, new ByteArrayInputStream(in.bytes))
    }

    private Path file(String name, String text) {
        def file = folder.resolve(name)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }
}
