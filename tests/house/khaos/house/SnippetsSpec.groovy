package khaos.house

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.dsl.Scripts
import khaos.plan.Source
import spock.lang.Specification
import spock.lang.TempDir

/** What the documents and examples show is what the language takes. */
class SnippetsSpec extends Specification {

    @TempDir
    Path folder

    def "the scenario at #name compiles"() {
        when:
        new Scripts(new Home(folder)).read(new Source(name, text, Optional.of(Path.of(name))), [:])

        then:
        noExceptionThrown()

        where:
        [name, text] << snippets() + files('examples').findAll { !it[0].endsWith('Spec.groovy') } + files('scenarios')
    }

    def "links between the documents lead somewhere: #link in #document"() {
        expect:
        Files.exists((document.parent ?: Path.of('')).resolve(link))

        where:
        [document, link] << documents().collectMany { document ->
            (Files.readString(document) =~ /\]\(([^)#:]+)[^):]*\)/).collect { all, link -> [document, link] }
        }
    }

    /** Each block marked groovy, named by its document and line; the reference's are lines out of a block, with a spec of their own. */
    private static List<List<String>> snippets() {
        documents().findAll { it.toString() != 'docs/reference.md' }.collectMany { document ->
            def text = Files.readString(document)
            (text =~ /(?s)```groovy\n(.*?)```/).collect { all, code ->
                ["$document:${text.substring(0, text.indexOf(all)).count('\n') + 2}".toString(), code]
            }
        }
    }

    private static List<List<String>> files(String root) {
        under(root, '.groovy').collect { [it.toString(), Files.readString(it)] }
    }

    private static List<Path> documents() {
        [Path.of('README.md'), Path.of('CONTRIBUTING.md'), Path.of('CHANGELOG.md'), *under('docs', '.md'), *under('examples', '.md')]
    }

    private static List<Path> under(String root, String ending) {
        Files.walk(Path.of(root)).withCloseable { walk -> walk.filter { it.toString().endsWith(ending) }.sorted().toList() }
    }
}
