package khaos.live

import java.util.concurrent.TimeUnit
import khaos.cli.Khaos
import khaos.dsl.Scripts
import spock.lang.Specification

/** What `examples/` shows runs. */
class ExamplesSpec extends Specification {

    def "a field made by a class in the script"() {
        expect:
        Khaos.run(new Scripts(SharedCluster.HOME), 'run', 'examples/own-field/licence-plates', '-d', '3', '-b', SharedCluster.bootstrap()) == 0
    }

    def "the scenario that goes into a container"() {
        expect:
        Khaos.run(new Scripts(SharedCluster.HOME), 'simulate', 'examples/container/orders.groovy', '-d', '3', '-b', SharedCluster.bootstrap()) == 0
    }

    def "#example: what the script brings works like khaos's own"() {
        expect:
        Khaos.run(new Scripts(SharedCluster.HOME), 'run', "examples/$example", '-b', SharedCluster.bootstrap()) == 0

        where:
        example << ['own-fault/flash-sale', 'own-check/kept-up']
    }

    def "a smoke test for a pipeline goes green and red: #scenario"() {
        given:
        def test = new ProcessBuilder('examples/ci/smoke-test.sh', scenario, '3', '-b', SharedCluster.bootstrap()).inheritIO()
        test.environment().put('KHAOS_HOME', SharedCluster.HOME.folder().toString())

        when:
        def process = test.start()

        then:
        process.waitFor(120, TimeUnit.SECONDS)
        process.exitValue() == code

        where:
        scenario                             || code
        'quickstart'                         || 0
        'tests/errors/no-such-thing.groovy'  || 2
    }
}
