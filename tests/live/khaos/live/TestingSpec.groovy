package khaos.live

import java.nio.file.Path
import khaos.history.Odd
import khaos.history.Sample
import spock.lang.TempDir

/** The scenarios of testing/ for a few seconds: each shows what it is for, and nothing of it is taken for Kafka's fault. */
class TestingSpec extends TrafficSpecification {

    @TempDir
    Path home

    def "#scenario"() {
        when:
        def judged = performed(scenario, 4, home)
        def promised = judged.judgements().findAll { !it.text().startsWith('lag') } // how far behind they are is the machine's

        then:
        shows.call(judged.run().totals())
        promised.size() >= 1
        promised.findAll { !it.verdict().held } == []

        where:
        scenario                     | shows
        'testing/duplicate-messages' | { Sample all -> all.topics().every { it.oddness().of(Odd.COPY) > 0 } }
        'testing/consumer-failures'  | { Sample all -> failing(all).every { it.deadLetters() > 0 } && failing(all)*.commits().sum() > 0 }
        'testing/consumer-retries'   | { Sample all -> failing(all).every { it.retried() > 0 } }
        'testing/poison-pills'       | { Sample all -> Odd.values().findAll { it.poison }.every { all.topics()[0].oddness().of(it) > 0 } }
    }

    private static List failing(Sample sample) {
        sample.groups()*.failing().findAll { it.failed() > 0 }
    }

    def cleanup() {
        SharedCluster.get().registry().ifPresent { node -> // the next scenario may have another schema under the same subject
            def connection = (HttpURLConnection) new URL(node.address() + '/apis/ccompat/v7/subjects/payments-value').openConnection()
            connection.requestMethod = 'DELETE'
            connection.responseCode
        }
    }
}
