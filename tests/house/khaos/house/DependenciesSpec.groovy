package khaos.house

import java.nio.file.Files
import java.nio.file.Path
import javax.xml.parsers.DocumentBuilderFactory
import org.w3c.dom.Element
import spock.lang.Specification

/** Two builds, one truth: Maven's pom.xml and the lines of khaos.java that JBang reads. */
class DependenciesSpec extends Specification {

    def pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File('pom.xml')).documentElement
    def launcher = Files.readAllLines(Path.of('khaos.java'))

    def "khaos.java and pom.xml name the same dependencies and versions, in the same order"() {
        given:
        def jbang = launcher.findAll { it.startsWith('//DEPS ') }.collect { it - '//DEPS ' }
        def maven = dependencies().findAll { child(it, 'scope') == null }.collect {
            [child(it, 'groupId'), child(it, 'artifactId'), version(child(it, 'version')), child(it, 'classifier')].findAll().join(':')
        }

        expect:
        jbang == maven
    }

    def "every dependency has a line that says why it is there"() {
        given:
        def reasons = Files.readString(Path.of('docs/adr/dependencies.md'))

        expect:
        dependencies().collect { child(it, 'artifactId') }.findAll { !reasons.contains("`$it`") } == []
    }

    def "the versions that khaos prints are those that Maven builds with"() {
        given:
        def printed = Class.forName('khaos.cli.Version')

        expect:
        printed.KHAOS == child(pom, 'version')
        printed.KAFKA == version('${kafka.version}')
    }

    def "khaos.java stays a launcher: under 40 lines beside its dependencies"() {
        expect:
        launcher.count { !it.startsWith('//DEPS ') } < 40
    }

    private List<Element> dependencies() {
        children(children(pom, 'dependencies')[0], 'dependency')
    }

    private String version(String text) {
        text.replaceAll(/\$\{(.+)}/) { whole, name -> child(children(pom, 'properties')[0], name) }
    }

    private static String child(Element parent, String name) {
        children(parent, name)[0]?.textContent
    }

    private static List<Element> children(Element parent, String name) {
        def nodes = parent.childNodes
        (0..<nodes.length).collect { nodes.item(it) }.findAll { it instanceof Element && it.tagName == name }
    }
}
