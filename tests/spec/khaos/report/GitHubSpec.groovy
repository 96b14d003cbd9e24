package khaos.report

import static khaos.report.Runs.incident
import static khaos.report.Runs.judged
import static khaos.report.Runs.judgement

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.check.Verdict
import khaos.history.Ending
import khaos.history.Sample
import spock.lang.Specification
import spock.lang.TempDir

class GitHubSpec extends Specification {

    @TempDir
    Path folder

    def out = new ByteArrayOutputStream()

    def "a broken expectation is marked at its line, with nothing that GitHub would take for its own"() {
        expect:
        GitHub.annotation(judgement('a: 5 % < b, c', new Verdict.Broken('so\nit is: 100 %', ['one']), place)) ==
                "::error ${at}title=broken%3A a%3A 5 %25 < b%2C c::so%0Ait is: 100 %25%0Aone"

        where:
        place                     || at
        'it/a,b.groovy:12:5'      || 'file=it/a%2Cb.groovy,line=12,col=5,'
        'chaos/broker-outage:7:5' || ''
        ''                        || ''
    }

    def "elsewhere it says nothing"() {
        when:
        tell([:])

        then:
        out.toString().empty
    }

    def "only what broke is marked, and only in Actions"() {
        when:
        tell(GITHUB_ACTIONS: 'true')

        then:
        out.toString().readLines()*.take(22) == ['::error file=mine.groo']
    }

    def "the step's summary is added to, as tables that nothing in them can break"() {
        given:
        def file = Files.writeString(folder.resolve('summary.md'), 'before\n')

        when:
        tell(GITHUB_STEP_SUMMARY: file.toString())

        then:
        Files.readString(file) == '''\
            before
            ### chaos/outage: broken

            | verdict | expectation | why | where |
            |---|---|---|---|
            | broken | a \\| b | 50 records are &lt;lost> &amp; gone | mine.groovy:12:5 |
            | held | ordered 'orders' |  | mine.groovy:12:5 |

            | topic | sent | acked | failed | unknown | acked/s | p99 | max |
            |---|---|---|---|---|---|---|---|
            | orders | 3,000 | 3,000 | 0 | 0 | 1,000 | - | - |

            | incident | on | in effect | healed | trouble |
            |---|---|---|---|---|
            | the\\_outage | kafka-2 | 1 s | 1 s |  |

            '''.stripIndent()
    }

    def "flows have a table of their own"() {
        given:
        def flow = new Sample.Flow('checkout', 1200, 1150, 0, 50, 20d)

        expect:
        Markdown.of([Reported.of('a', judged([], [], Ending.DURATION, [flow]), Duration.ofSeconds(5))])
                .contains('| flow | started | completed | in flight | cut |\n|---|---|---|---|---|\n| checkout | 1,200 | 1,150 | 0 | 50 |\n')
    }

    def "several runs begin with one table of all"() {
        expect:
        Markdown.of([Reported.of('a', judged([judgement('x', Verdict.held())]), Duration.ofSeconds(5)), Reported.notRun('b')])
                .contains('| a | held | 5 s |  |\n| b | not run | 0 s |  |\n')
    }

    private tell(Map<String, String> environment) {
        def stream = new PrintStream(out, true)
        def run = judged([judgement('a | b', Runs.LOSS), judgement("ordered 'orders'", Verdict.held())], [incident('the_outage')])
        new GitHub(new Terminal(stream, stream, Tty.NONE, environment)).tell([Reported.of('chaos/outage', run, Duration.ofSeconds(3))])
    }
}
