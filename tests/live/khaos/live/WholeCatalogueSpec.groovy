package khaos.live

import java.nio.file.Path
import java.util.concurrent.TimeUnit
import javax.xml.parsers.DocumentBuilderFactory
import org.w3c.dom.Element
import spock.lang.Specification

/**
 * Every scenario of the catalogue in full, one after another on one cluster: `./mvnw verify -Pcatalogue`, about an hour; a part
 * of it with `-Dkhaos.catalogue='chaos/re*'`. Not part of a plain verify.
 */
class WholeCatalogueSpec extends Specification {

    private static final Path FOLDER = Path.of('target/catalogue').toAbsolutePath()
    private static final int HOURS = 2

    def "every scenario that comes with khaos holds"() {
        given:
        def scenarios = System.getProperty('khaos.catalogue', '*,*/*').split(',')
        def junit = FOLDER.resolve('junit.xml')
        def suite = new ProcessBuilder('./khaos', 'test', *scenarios, '--seed', '1', '--results', FOLDER.resolve('results').toString(), '--junit', junit.toString())
        suite.environment().put('KHAOS_HOME', FOLDER.resolve('home').toString())

        when:
        def process = suite.inheritIO().start()

        then:
        process.waitFor(HOURS, TimeUnit.HOURS)
        failed(junit) == []
        process.exitValue() == 0

        cleanup:
        process?.destroy()
    }

    /** The cases that are failures or errors, with their scenarios. */
    private static List<String> failed(Path junit) {
        def document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(junit.toFile())
        ['failure', 'error'].collectMany { kind ->
            def nodes = document.getElementsByTagName(kind)
            (0..<nodes.length).collect { nodes.item(it) as Element }
        }.collect { "${it.parentNode.getAttribute('classname')}: ${it.parentNode.getAttribute('name')}: ${it.getAttribute('message')}".toString() }
    }
}
