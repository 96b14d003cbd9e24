package khaos.cli

import java.nio.file.Path
import khaos.base.Home
import khaos.dsl.Scripts
import khaos.plan.Source
import khaos.report.Terminal
import spock.lang.Specification
import spock.lang.TempDir

class PlanTimelineSpec extends Specification {

    @TempDir
    Path folder

    def "incidents stand in the order of their time, with a bar for how long they last; conditions with their line"() {
        expect:
        drawn('''\
            duration 2.min
            topic('orders') { consumers { group 'billing' } }
            incidents {
                when { lag('orders') > 10_000 } inject rate(500.perSecond) on producers('orders')
                repeat(2, every: 30.s, after: 60.s) { at 0.s inject freeze() on broker('kafka-3') lasting 10.s }
                every 60.s, after: 15.s inject rebalance() on group('billing')
                at(80.s) {
                    if (offline() == 0) inject crash() on anyBroker()
                }
                at 5.s inject crash() on broker('kafka-2') lasting 20.s named 'outage'
            }
            expect {
                noLoss 'orders'
                during('outage') { offline() == 0 }
                always(stopOnBreak: true) { lag('orders') < 50_000 }
                eventually(within: 30.s) { consumed('billing') > 0 }
            }''') == '''
            |  incidents
            |         5 s ·█████·················· inject crash() on broker('kafka-2') lasting 20.s named 'outage'
            |        15 s ···█···········█········ every 1 min: inject rebalance() on group('billing')
            |       1 min ············███········· inject freeze() on broker('kafka-3') lasting 10.s
            |        80 s ················█······· code in line 7, may inject crash() on anyBroker()
            |        90 s ··················███··· inject freeze() on broker('kafka-3') lasting 10.s
            |    when lag('orders') > 10_000  line 4
            |             inject rate(500.perSecond) on producers('orders')
            |
            |  expects
            |    over the whole run        noLoss 'orders'
            |    during('outage')          offline() == 0
            |    always(stopOnBreak: true) lag('orders') < 50_000
            |    eventually(within: 30 s)  consumed('billing') > 0'''.stripMargin()
    }

    def "a plan without an end has no bars"() {
        expect:
        drawn("topic('a') { }\nincidents { at 5.s inject crash() on anyBroker() }") == '''
            |  incidents
            |         5 s  inject crash() on anyBroker()'''.stripMargin()
    }

    def "a plan that hurts and expects nothing has nothing to draw"() {
        expect:
        drawn("topic('a') { }") == ''
    }

    private String drawn(String script) {
        def plan = new Scripts(new Home(folder)).read(new Source('x.groovy', script.stripIndent(), Optional.empty()), [:])
        new PlanTimeline(plan, Terminal.plain(System.out, System.err)).lines().join('\n')
    }
}
