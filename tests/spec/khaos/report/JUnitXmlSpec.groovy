package khaos.report

import static khaos.report.Runs.incident
import static khaos.report.Runs.judged
import static khaos.report.Runs.judgement

import java.time.Duration
import javax.xml.XMLConstants
import javax.xml.parsers.DocumentBuilderFactory
import javax.xml.transform.stream.StreamSource
import javax.xml.validation.SchemaFactory
import khaos.check.Verdict
import khaos.history.Ending
import org.w3c.dom.Element
import spock.lang.Specification

class JUnitXmlSpec extends Specification {

    private static final VERDICTS = [
        judgement("noLoss 'orders'", Runs.LOSS),
        judgement("p99('orders') < 50.ms", Verdict.unknown('nothing was acknowledged')),
        judgement("recovery('orders') < 30.s", new Verdict.Unknown('the outage was skipped', true)),
        judgement("ordered 'orders'", Verdict.held()),
        judgement("ordered 'orders'", Verdict.held()),
    ]

    def "each expectation is a case: broken a failure, unknown an error, skipped skipped"() {
        given:
        def suite = suites(Reported.of('chaos/outage', judged(VERDICTS), Duration.ofMillis(4321)))[0]
        def cases = children(suite, 'testcase')

        expect:
        ['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp'].collect { suite.getAttribute(it) } ==
                ['chaos/outage', '5', '1', '1', '1', '4.321', '2026-11-20T19:00:00']
        cases*.getAttribute('name') ==
                ["noLoss 'orders'", "p99('orders') < 50.ms", "recovery('orders') < 30.s", "ordered 'orders'", "ordered 'orders' (2)"]
        cases*.getAttribute('classname').unique() == ['khaos.chaos.outage']
        cases*.getAttribute('time').unique() == ['3.000']
        cases.collect { children(it, '*')*.tagName } == [['failure'], ['error'], ['skipped'], [], []]
    }

    def "a failure says why, where in the script, and gives examples"() {
        given:
        def failure = children(suites(Reported.of('x', judged(VERDICTS), Duration.ZERO))[0], 'failure')[0]

        expect:
        failure.getAttribute('message') == '50 records are <lost> & gone'
        failure.textContent.readLines() == ['mine.groovy:12:5', '50 records are <lost> & gone', 'partition 3, offset 1,204', 'a control  character']
    }

    def "a run that says nothing is an error, whatever its expectations say: #what"() {
        given:
        def suite = suites(reported)[0]

        expect:
        suite.getAttribute('errors') == errors
        suite.getAttribute('skipped') == skipped
        children(suite, '*')*.getAttribute('message').findAll() == [message]

        where:
        what                   | reported                                                                             || errors | skipped | message
        'it could not run'     | Reported.failed('x', 'no brokers', Duration.ofSeconds(2))                            || '1'    | '0'     | 'no brokers'
        'it was not run'       | Reported.notRun('x')                                                                 || '0'    | '1'     | 'not run'
        'an incident failed'   | Reported.of('x', judged([], [incident('outage', 'it never took effect')]), Duration.ZERO) || '1' | '0'  | 'outage: it never took effect'
        'it was cut short'     | Reported.of('x', judged([], [], Ending.STOPPED), Duration.ZERO)                      || '1'    | '0'     | 'it was cut short after 3 s'
    }

    def "it is valid for the schema of #schema"() {
        given:
        def all = [Reported.of('a/b', judged(VERDICTS, [incident('outage', 'x')]), Duration.ofSeconds(1)),
                   Reported.failed('x', 'no brokers', Duration.ZERO), Reported.notRun('y')]
        def xsd = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(JUnitXmlSpec.getResource("/khaos/report/$file") ?: new File("tests/spec/khaos/report/$file").toURI().toURL())

        when:
        xsd.newValidator().validate(new StreamSource(new StringReader(JUnitXml.of(all))))

        then:
        noExceptionThrown()

        where:
        schema    | file
        'Jenkins' | 'junit-jenkins.xsd'
        'Ant'     | 'junit-ant.xsd'
    }

    private static List<Element> suites(Reported... runs) {
        def document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(JUnitXml.of(runs as List).getBytes('UTF-8')))
        children(document.documentElement, 'testsuite')
    }

    private static List<Element> children(Element of, String name) {
        def nodes = of.getElementsByTagName(name)
        (0..<nodes.length).collect { nodes.item(it) as Element }
    }
}
