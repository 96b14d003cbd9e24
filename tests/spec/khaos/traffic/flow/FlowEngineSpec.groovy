package khaos.traffic.flow

import com.fasterxml.jackson.databind.ObjectMapper
import java.time.Clock
import java.time.Duration
import khaos.base.Dice
import khaos.dsl.Script
import khaos.plan.flow.FlowPlan
import khaos.value.Origin
import khaos.wire.Maker
import spock.lang.Specification

/** Flows in simulated time: nothing waits, and a lateness is what the spec makes of it. */
class FlowEngineSpec extends Specification {

    static final long MS = 1_000_000
    static final ObjectMapper JSON = new ObjectMapper()
    static final long TICK = 1L << TimingWheel.TICK_SHIFT

    def "each step comes its delay after the one before it, at most a tick late"() {
        given:
        def flow = flow('''
            step('orders', 'created')
            step('payments', 'paid') { after 200.ms }
            step('shipments', 'sent') { after 1.s..2.s }
        ''')

        when:
        def run = run(flow, 100, 10)

        then:
        run.sent.size() == 300
        run.sent.every { it.now >= it.due && it.now - it.due <= TICK }
        run.of('created')*.due == (0..<100).collect { it * 10 * MS }
        run.byInstance().values().every { it[1].due - it[0].due == 200 * MS }
        run.byInstance().values().every { isBetween(1000 * MS, it[2].due - it[1].due, 2000 * MS) }
        run.byInstance().values()*.get(2)*.due.toSet().size() == 100
    }

    def "all records of an instance bear its correlation id, as their key too, and no other instance's do"() {
        given:
        def run = run(flow("step('orders', 'created')\nstep('payments', 'paid') { after 5.ms }"), 50, 1)

        expect:
        run.sent.every { it.value.correlation_id == it.key }
        run.byInstance().values().every { it*.key.toSet().size() == 1 }
        run.sent*.key.toSet().size() == 50
        run.sent.every { UUID.fromString(it.key).version() == 4 && UUID.fromString(it.key).variant() == 2 }
        run.of('paid').every { it.topic == 'payments' && it.value.event_type == 'paid' }
    }

    def "a field of the first step can be what correlates"() {
        given:
        def run = run(flow('''
            correlate by('order.id')
            step('orders', 'created') { field 'order', object { field 'id', sequence(); field 'amount', integer() } }
            step('payments', 'paid') { field 'order_id', from('orders.order.id') }
        '''), 20, 1)

        expect:
        run.of('created').every { it.value.correlation_id == it.value.order.id }
        run.of('created')*.value*.order*.id.toSet().size() == 20
        run.byInstance().values().every { created, paid ->
            paid.value.correlation_id == created.value.order.id && paid.value.order_id == created.value.order.id
        }
    }

    def "what an earlier step made is there later, whatever it is"() {
        given:
        def run = run(flow('''
            step('a', 'first') {
                field 'text', string(length: 3..9)
                field 'id', uuid()
                field 'count', integer(-5..5)
                field 'price', decimal(0.01..9.99)
                field 'paid', bool()
                field 'coupon', optional(constant('x'), 50.percent)
                field 'name', faker('name.fullName')
            }
            step('b', 'second') { after 1.ms..500.ms }
            step('c', 'third') {
                field 'text', from('a.text'); field 'id', from('first.id'); field 'count', from('a.count')
                field 'price', from('a.price'); field 'paid', from('a.paid'); field 'coupon', from('a.coupon')
                field 'name', from('first.name')
            }
        '''), 200, 1)

        expect:
        run.byInstance().values().every { first, second, third ->
            ['text', 'id', 'count', 'price', 'paid', 'coupon', 'name'].every { first.value[it] == third.value[it] }
        }
        run.of('third')*.value*.coupon.toSet() == ['x', null] as Set
    }

    def "ways are gone as often as their chance, and exclude each other"() {
        given:
        def run = run(flow('''
            step('trips', 'requested')
            either {
                chance(70.percent) { step 'trips', 'good' }
                chance(20.percent) { step 'trips', 'bad'; step 'trips', 'undone'; end() }
                otherwise { step 'trips', 'odd' }
            }
            step('trips', 'closed')
        '''), 20_000, 1)
        def ways = run.byInstance().values().countBy { it*.event }

        expect:
        ways.keySet() == [['requested', 'good', 'closed'], ['requested', 'bad', 'undone'], ['requested', 'odd', 'closed']] as Set
        Math.abs(ways[['requested', 'good', 'closed']] - 14_000) < 250
        Math.abs(ways[['requested', 'bad', 'undone']] - 4_000) < 250
    }

    def "a step that does not always happen costs the others neither time nor place"() {
        given:
        def run = run(flow('''
            step('a', 'first')
            step('b', 'second') { after 10.s; chance 25.percent }
            step('c', 'third') { after 100.ms }
        '''), 10_000, 1)
        def lacking = run.byInstance().values().findAll { it.size() == 2 }

        expect:
        Math.abs(lacking.size() - 7_500) < 200
        lacking.every { it[1].event == 'third' && it[1].due - it[0].due == 100 * MS }
    }

    def "a step can send several records, all at the same time"() {
        given:
        def run = run(flow("step('orders', 'created')\nstep('items', 'added') { records 1..3; field 'sku', uuid() }"), 3_000, 1)
        def counts = run.byInstance().values().countBy { it.size() - 1 }

        expect:
        counts.keySet() == [1, 2, 3] as Set
        counts.values().every { Math.abs(it - 1_000) < 120 }
        run.byInstance().values().every { it.drop(1)*.due.toSet().size() == 1 && it.drop(1)*.record == (0..<it.size() - 1) }
        run.of('added')*.value*.sku.toSet().size() == run.of('added').size()
    }

    def "exponential delays have their mean, and a tail"() {
        given:
        def run = run(flow("step('a', 'first')\nstep('b', 'second') { after exponential(100.ms) }"), 20_000, 1)
        def delays = run.byInstance().values().collect { (it[1].due - it[0].due) / MS as double }.sort()

        expect:
        Math.abs(delays.sum() / delays.size() - 100) < 3
        Math.abs(delays[delays.size() * 0.99 as int] - 460) < 40
    }

    def "the same seed gives the same records at the same due times, however late the engine is woken"() {
        given:
        def flow = flow('''
            step('a', 'first') { field 'n', integer() }
            step('b', 'second') { after 1.ms..50.ms; field 'm', string() }
            either { chance(50.percent) { step('c', 'third') { after exponential(5.ms); field 'k', uuid() } } }
        ''')

        expect:
        run(flow, 500, 1, 7).sent.collect { [it.due, it.value] } == run(flow, 500, 1, 7, 333 * MS).sent.collect { [it.due, it.value] }
        run(flow, 500, 1, 7).sent*.value != run(flow, 500, 1, 8).sent*.value
    }

    def "steps that are held wait, what follows them waits with them, and released they are due at that moment"() {
        given:
        def flow = flow("step('a', 'first')\nstep('b', 'second') { after 10.ms }\nstep('c', 'third') { after 10.ms }")
        def run = new Run(flow, 100, 1, 1)

        when:
        run.held = 1
        run.until(500 * MS)
        def before = run.sent*.event.countBy { it }
        run.held = -1
        run.until(1_000 * MS)

        then:
        before == [first: 100]
        run.of('second').every { isBetween(499 * MS, it.due, 501 * MS) }
        run.byInstance().values().every { it[2].due - it[1].due == 10 * MS }
        run.engine.inFlight() == 0
    }

    def "started = completed + in flight, at every moment"() {
        given:
        def flow = flow("step('a', 'first')\neither { chance(50.percent) { step('b', 'second') { after 1.ms..100.ms } } }")
        def run = new Run(flow, 300, 1, 1)

        expect:
        (1..50).every {
            run.until(it * 10 * MS)
            run.engine.started() == run.completed + run.engine.inFlight()
        }
        run.completed == 300
    }

    def "when nothing can be sent any more, whoever is on the way stays there"() {
        given:
        def run = new Run(flow("step('a', 'first')\nstep('b', 'second') { after 20.ms }"), 100, 1, 1)

        when:
        run.until(50 * MS)
        run.isOver = true
        run.until(500 * MS)

        then:
        run.engine.isStopped()
        run.engine.started() == run.completed + run.engine.inFlight()
        run.engine.inFlight() > 0
        run.completed == run.of('second').size()
    }

    private static boolean isBetween(long min, long value, long max) {
        min <= value && value <= max
    }

    private static FlowPlan flow(String steps) {
        Script.read("flow('spec') { rate 1.perSecond\n$steps }").flows()[0]
    }

    /** So many instances, one every so many milliseconds, to their end. */
    private static Run run(FlowPlan flow, int instances, int everyMs, long seed = 1, long step = TICK) {
        def run = new Run(flow, instances, everyMs, seed)
        for (long now = 0; run.completed < instances && now < 600_000 * MS; now += step) run.until(now)
        run
    }

    static class Run implements Starts, Departures {
        final List<Map> sent = []
        final FlowPlan flow
        final FlowEngine engine
        final int instances
        final long everyNanos
        long now
        int completed
        int held = -1
        boolean isOver

        Run(FlowPlan flow, int instances, int everyMs, long seed) {
            this.flow = flow
            this.instances = instances
            this.everyNanos = everyMs * MS
            def dice = new Dice(seed)
            this.engine = new FlowEngine(flow, dice, new Origin(dice, 1, Clock.systemUTC()), this, this)
        }

        void until(long nanos) {
            now = nanos
            engine.advance(nanos)
        }

        List<Map> of(String event) {
            sent.findAll { it.event == event }
        }

        Map<Long, List<Map>> byInstance() {
            sent.groupBy { it.instance }
        }

        @Override
        long dueBy(long nanos) {
            Math.min(instances as long, nanos.intdiv(everyNanos) + 1)
        }

        @Override
        long dueNanos(long index) {
            index * everyNanos
        }

        @Override
        boolean isHeld(int step) {
            step == held
        }

        @Override
        boolean send(int step, long instance, int record, Maker made, long dueNanos) {
            if (isOver) return false
            sent << [event: flow.steps()[step].event(), topic: flow.steps()[step].topic(), instance: instance, record: record, now: now,
                     due: dueNanos, key: new String(made.key()), value: JSON.readValue(made.value(), Map)]
            true
        }

        @Override
        void completed(long instance) {
            completed++
        }
    }
}
