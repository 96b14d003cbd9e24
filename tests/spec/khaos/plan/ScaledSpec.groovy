package khaos.plan

import java.time.Duration
import khaos.dsl.Scripts
import khaos.fault.RollingRestart
import khaos.base.Home
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ScaledSpec extends Specification {

    @TempDir
    Path folder

    def "half the time is half of every time of the plan, and of nothing else"() {
        given:
        def plan = read('''
            scenario 'x', ''
            duration 60.s
            topic('orders') { consumers(1) { group 'billing'; delay 8.ms } }
            incidents {
                at 10.s inject crash() on broker('kafka-2') lasting 4.s named 'crash'
                every 20.s, after: 30.s inject rebalance() on group('billing')
                whenever(coolDown: 6.s) { lag('orders') > 10 } inject slow(50.ms) on consumers('orders') lasting 2.s
                at 40.s inject rollingRestart(pause: 3.s) on brokers()
                at(50.s) { inject slow(50.ms) on consumers('orders') lasting 8.s }
            }
            expect {
                after('crash') { recovery('orders') < 30.s }
                eventually(within: 50.s) { lag('orders') == 0 }
            }
            ''')
        def half = plan.scaled(0.5)
        def lasted = null
        def stage = Stub(Stage) { inject(*_) >> { args -> lasted = args[2] } }

        expect:
        half.duration().get() == seconds(30)
        half.topics() == plan.topics()
        triggers(half)[0].time() == seconds(5)
        half.incidents()[0].action().lasting().get() == seconds(2)
        [triggers(half)[1].first(), triggers(half)[1].period()] == [seconds(15), seconds(10)]
        triggers(half)[2].coolDown().get() == seconds(3)
        half.incidents()[2].action().fault() == plan.incidents()[2].action().fault()
        half.incidents()[3].action().fault() == new RollingRestart(Duration.ofMillis(1500))
        half.expectations()[0] == plan.expectations()[0]
        half.expectations()[1].scope() == new Expectation.Scope.Eventually(seconds(25))

        and: 'what code injects lasts as long as what a line injects'
        half.incidents()[4].action().script().on(stage) == null
        lasted.get() == seconds(4)
    }

    def "a plan as it is stays as it is"() {
        given:
        def plan = read("scenario 'x', ''\ntopic('t') { }")

        expect:
        plan.scaled(1).is(plan)
    }

    private Plan read(String text) {
        new Scripts(new Home(folder)).read(new Source('x', text.stripIndent(), Optional.empty()), [:])
    }

    private static List triggers(Plan plan) {
        plan.incidents()*.trigger()
    }

    private static Duration seconds(int seconds) {
        Duration.ofSeconds(seconds)
    }
}
