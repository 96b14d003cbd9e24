package khaos.plan

import java.time.Duration
import khaos.base.BadInput
import khaos.base.Between
import khaos.base.Rate
import khaos.value.UniformKey
import khaos.wire.Payload
import spock.lang.Specification

class TogetherSpec extends Specification {

    def "a topic that two scenarios share has the producers and consumers of both"() {
        when:
        def plan = Plan.together([plan('a', topic(6)), plan('b', topic(6))])

        then:
        plan.name() == 'a + b'
        plan.topics()*.name() == ['orders']
        plan.topics()[0].producers().size() == 2
        plan.topics()[0].consumers()*.group() == ['g', 'g']
    }

    def "a topic said twice with different settings is refused, naming both places"() {
        when:
        Plan.together([plan('a', topic(6)), plan('b', topic(12))])

        then:
        def wrong = thrown(BadInput)
        wrong.what() == "topic 'orders' is said twice with another partitions: 6 at s:6:1, 12 at s:12:1"
    }

    def "together they last as long as the longest, and without an end if one has none"() {
        expect:
        Plan.together([plan('a', topic(6), one), plan('b', topic(6), other)]).duration() == both

        where:
        one         | other       || both
        seconds(10) | seconds(20) || seconds(20)
        seconds(10) | null        || Optional.empty()
    }

    private static Optional<Duration> seconds(int count) {
        Optional.of(Duration.ofSeconds(count))
    }

    private static Plan plan(String name, TopicPlan topic, Optional<Duration> duration = Optional.empty()) {
        new Plan(name, '', duration ?: Optional.empty(), [topic], ClusterPlan.DEFAULT, Optional.empty(), [:])
    }

    private static TopicPlan topic(int partitions) {
        new TopicPlan('orders', partitions, 3, [:], UniformKey.uniform(10), new Payload(Between.of(100, 100)), true,
                [new ProducersPlan(1, new Rate(10), [:])], [new ConsumersPlan(1, 'g', Duration.ZERO, [:])], new Place('s', partitions, 1))
    }
}
