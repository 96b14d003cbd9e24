package khaos.dsl

import khaos.plan.Impossible
import khaos.target.Capabilities
import khaos.target.Capability
import spock.lang.Specification

/** What a run leaves out or is refused for, known before it starts. */
class ImpossibleSpec extends Specification {

    def "#line on a cluster that can kill brokers: #canKill, with consumers: #withConsumers"() {
        given:
        def plan = Script.read("topic('orders') { consumers { group 'billing' } }\nincidents {\n$line\n}")

        expect:
        Impossible.of(plan, canKill ? Capabilities.ALL : Capabilities.NONE, withConsumers)*.text() == impossible

        where:
        line                                                                  | canKill | withConsumers || impossible
        'at 5.s inject crash() on anyBroker()'                                | true    | true          || []
        'at 5.s inject crash() on anyBroker()'                                | false   | true          || ['at 5.s inject crash() on anyBroker()']
        "at 5.s inject crash() on consumers()"                                | false   | true          || []
        "at 5.s inject config('num.io.threads', 4) on broker(1)"              | false   | true          || []
        'at 5.s inject rebalance() on groups()'                               | true    | false         || ['at 5.s inject rebalance() on groups()']
        "at 5.s inject pause() on consumers('orders', count: 1)"              | true    | false         || ["at 5.s inject pause() on consumers('orders', count: 1)"]
        "at 5.s inject freeze() on coordinatorOf('billing')"                  | true    | false         || []
        "at(5.s) { inject pause() on consumers(); log 'x' }"                  | true    | false         || ['inject pause() on consumers()']
        "at(5.s) { inject crash() on consumers(); log 'x' }"                  | false   | true          || []
        "at(5.s) { inject crash() on controller() lasting 2.s }"              | false   | true          || ['inject crash() on controller() lasting 2.s']
        "repeat(3, every: 5.s) { at(1.s) { inject stop() on anyBroker() } }"  | false   | true          || ['inject stop() on anyBroker()'] * 3
        "when { offline() > 0 } then { inject burst(10) on producers() }"     | false   | false         || []
    }

    def "#line needs links that go through proxies: #needed"() {
        given:
        def plan = Script.read("topic('orders') { consumers { group 'billing' } }\nincidents {\n$line\n}")

        expect:
        plan.needs(Capability.NETWORK) == needed

        where:
        line                                                                                   || needed
        "at 5.s inject crash() on broker('kafka-1')"                                           || false
        "at 5.s inject latency(200.ms) on network('kafka-1')"                                  || true
        "at 5.s inject partition('kafka-1')"                                                   || true
        "when { connections('clients-kafka-1') > 9 } inject rebalance() on groups()"           || true
        "when { unanswered('kafka-1') > 9 } inject rebalance() on groups()"                    || false
        "at(5.s) { if (offline() == 0) inject down() on clients(leaderOf('orders', 0)) }"      || true
        "at(5.s) { inject isolateController(); log 'x' }"                                      || true
        "at(5.s) { inject offline() == 0 ? stop() : crash() on anyBroker() }"                  || false
        "at(5.s) { [network(), clients()].each { inject latency(5.ms) on it } }"               || true
        "every 5.s then { [broker(1), controller()].each { inject freeze() on it } }"          || false
    }
}
