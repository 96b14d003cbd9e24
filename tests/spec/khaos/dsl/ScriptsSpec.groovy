package khaos.dsl

import static khaos.dsl.Script.mistakes
import static khaos.dsl.Script.read
import static khaos.dsl.Script.topic

import java.time.Duration
import khaos.base.Between
import khaos.base.Rate
import khaos.plan.ClusterPlan
import khaos.value.Custom
import khaos.value.ListOf
import khaos.value.ObjectOf
import khaos.value.RoundRobinKey
import khaos.value.UniformKey
import khaos.wire.JsonContent
import khaos.wire.Payload
import spock.lang.Specification

class ScriptsSpec extends Specification {

    def "topic('orders') { } alone runs with the documented defaults"() {
        given:
        def plan = read("topic('orders') { }")
        def topic = plan.topics()[0]

        expect:
        with(topic) {
            name() == 'orders'
            partitions() == 6
            replicas() == 3
            config() == [:]
            key() == new UniformKey(100)
            content() == new Payload(Between.of(100, 1000))
            it.identity()
            place().line() == 1
        }
        with(topic.producers()) {
            size() == 1
            get(0).count() == 1
            get(0).rate() == new Rate(1000)
            get(0).properties() ==
                ['acks': 'all', 'batch.size': '16384', 'linger.ms': '5', 'compression.type': 'none']
        }
        with(topic.consumers()) {
            size() == 1
            get(0).count() == 1
            get(0).group() == 'orders-group-1'
            get(0).delay() == Duration.ZERO
        }
        plan.name() == 'test'
        plan.duration().empty
        plan.cluster() == ClusterPlan.DEFAULT
    }

    def "everything that a script says is in the plan"() {
        given:
        def plan = read('''
            scenario 'all', 'Of it'
            duration 90.s
            registry 'http://localhost:8081'
            cluster { brokers 4; 'log.retention.ms' 1.h; config 'num.io.threads', 2 }
            topic('orders') {
                partitions 12
                replicas 2
                'retention.ms' 1.min
                config 'cleanup.policy', 'compact'
                key roundRobin(7)
                payload 1.kb..2.kb
                identity false
                producers(3) {
                    rate 90.perMinute
                    acks 1
                    linger 20.ms
                    batch 32.kb
                    compression 'zstd'
                    idempotent false
                    'max.block.ms' 5.s
                    'retries' 7
                    config 'buffer.memory', 64.mb
                }
                consumers(5) { group 'billing'; delay 2.ms; 'max.poll.records' 10 }
            }''')
        def topic = plan.topics()[0]

        expect:
        plan.name() == 'all'
        plan.description() == 'Of it'
        plan.duration().get() == Duration.ofSeconds(90)
        plan.registry().get().url().get() == 'http://localhost:8081'
        plan.cluster().brokers().asInt == 4
        plan.cluster().brokerConfig() == ['log.retention.ms': '3600000', 'num.io.threads': '2']
        topic.partitions() == 12
        topic.replicas() == 2
        topic.config() == ['retention.ms': '60000', 'cleanup.policy': 'compact']
        topic.key() == new RoundRobinKey(7)
        topic.content() == new Payload(Between.of(1024, 2048))
        !topic.identity()
        with(topic.producers()[0]) {
            count() == 3
            rate() == new Rate(1.5)
            properties() == [
                'acks': '1', 'linger.ms': '20', 'batch.size': '32768', 'compression.type': 'zstd',
                'enable.idempotence': 'false', 'max.block.ms': '5000', 'retries': '7', 'buffer.memory': '67108864'
            ]
        }
        with(topic.consumers()[0]) {
            count() == 5
            group() == 'billing'
            delay() == Duration.ofMillis(2)
            properties() == ['max.poll.records': '10']
        }
    }

    def "#said leaves #producers producers and groups #groups"() {
        given:
        def topic = topic(said)

        expect:
        topic.producers()*.count() == producers
        topic.consumers()*.group() == groups

        where:
        said                                              || producers | groups
        ''                                                || [1]       | ['orders-group-1']
        'producers(0)'                                    || []        | ['orders-group-1']
        'consumers(0)'                                    || [1]       | []
        'producers(2); producers(3) { acks 1 }'           || [2, 3]    | ['orders-group-1']
        'producers { rate 5.perSecond }'                  || [1]       | ['orders-group-1']
        'consumers(2); consumers(3)'                      || [1]       | ['orders-group-1', 'orders-group-2']
        "consumers { group 'a' }; consumers(1)"           || [1]       | ['a', 'orders-group-2']
        "['a', 'b'].each { consumers { group it } }"      || [1]       | ['a', 'b']
    }

    def "rate unlimited() paces nothing"() {
        expect:
        topic('producers { rate unlimited() }').producers()[0].rate().unlimited
    }

    def "a field may be an object, a list of them, or a closure that runs at Java speed"() {
        given:
        def content = topic('''
            value {
                field 'address', object { field 'city', string(cardinality: 50) }
                field 'items', list(1..5, object { field 'sku', uuid() })
                field 'dice', { rng -> rng.nextInt(6) + 1 }
                field('coin') { java.util.random.RandomGenerator rng -> rng.nextBoolean() ? 'heads' : 'tails' }
            }''').content()
        def fields = (content as JsonContent).object().fields().collectEntries { [it.name(), it.value()] }

        expect:
        fields.address instanceof ObjectOf
        fields.items instanceof ListOf
        !((fields.dice as Custom).make() instanceof Closure)
        !java.lang.reflect.Proxy.isProxyClass((fields.dice as Custom).make().class)
        (fields.dice as Custom).make().apply(new Random(1)) in 1..6
        (fields.coin as Custom).make().apply(new Random(1)) in ['heads', 'tails']
    }

    def "a script may calculate, loop and have functions of its own"() {
        given:
        def plan = read('''
            import java.time.Duration
            import khaos.value.Value

            static Duration twice(Duration time) { time * 2 }
            static Value price() { decimal(1.0..5.0) }

            def id = uuid()
            def pause = twice(5.ms) + 10.ms / 2
            for (name in ['a', 'b']) {
                topic(name) {
                    if (name == 'a') partitions 12
                    value { field 'id', id; field 'price', price() }
                    producers { linger pause }
                }
            }
            3.times { n -> topic("c$n") { partitions n + 1 } }''')

        expect:
        plan.topics()*.name() == ['a', 'b', 'c0', 'c1', 'c2']
        plan.topics()*.partitions() == [12, 6, 1, 2, 3]
        plan.topics()[0].producers()[0].properties()['linger.ms'] == '15'
    }

    def "a class that the script declares adds its words, as an imported one does"() {
        given:
        def plan = read('''
            import khaos.value.*
            import khaos.word.Word

            class Plate implements Leaf {
                @Word('A number plate.')
                static Plate plate(int letters) { new Plate() }

                Kind kind() { Kind.TEXT }
                Drawer drawer(Origin origin) { throw new UnsupportedOperationException() }
            }

            topic('cars') { value { field 'plate', plate(3) } }''')

        expect:
        (plan.topics()[0].content() as JsonContent).object().fields()[0].value().class.simpleName == 'Plate'
    }

    def "a script may be executable, by a first line"() {
        expect:
        read("#!/usr/bin/env khaos\nscenario 'a', 'b'\ntopic('orders') { }").name() == 'a'
    }

    def "a param is #value by default #standard and --set #given"() {
        given:
        def settings = given == null ? [:] : [it: given]

        expect:
        read(settings, "def x = param 'it', $standard\ntopic('a') { }").parameters() == [it: value]

        where:
        standard        | given     || value
        '1000'          | null      || '1000'
        '1000'          | '5_000'   || '5000'
        '1000L'         | '5'       || '5'
        '1.5'           | '2'       || '2'
        'true'          | 'false'   || 'false'
        "'lz4'"         | 'zstd'    || 'zstd'
        '5.s'           | '200ms'   || '200ms'
        '5.s'           | '2m'      || '2min'
        '5.s'           | '1.5 h'   || '90min'
        '10.perSecond'  | '500/s'   || '500/s'
        '10.perSecond'  | '60/min'  || '1/s'
        '16.kb'         | '2mb'     || '2mb'
        '10.percent'    | '50%'     || '50%'
    }

    def "a param has the type of its default, so that code after it is checked"() {
        expect:
        read([speed: '5'], "def speed = param 'speed', 1000\ntopic('a') { producers { rate speed.perSecond } }")
                .topics()[0].producers()[0].rate() == new Rate(5)
        mistakes("def speed = param 'speed', 5.s\ntopic('a') { producers { rate speed } }") ==
                ['`rate` takes a rate, not a duration']
    }

    def "//DEPS lines are fetched once, and what they name can be imported"() {
        given:
        def asked = []
        def jar = [java.nio.file.Path.of(groovy.lang.Script.protectionDomain.codeSource.location.toURI())]
        def scripts = { new Scripts(Script.HOME, { asked << it; jar }) }
        def source = Script.source('//DEPS a.group:thing:1.0, b:other:2\ntopic("orders") { partitions 7 }')

        when:
        def plans = [scripts().read(source, [:]), scripts().read(source, [:])]

        then:
        asked == [['a.group:thing:1.0', 'b:other:2']]
        plans.collect { it.topics()[0].partitions() } == [7, 7]
    }

    def "a //DEPS line that is not understood is a mistake in its line"() {
        expect:
        mistakes("//DEPS commons-text\ntopic('a') { }") == ['a dependency is named group:artifact:version']
    }
}
