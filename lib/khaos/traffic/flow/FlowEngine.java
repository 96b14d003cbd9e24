package khaos.traffic.flow;

import java.util.UUID;
import java.util.stream.IntStream;
import khaos.base.Dice;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.Wiring;
import khaos.value.Origin;
import khaos.wire.Maker;

/**
 * One flow in the time that {@link #advance} says: every step of every instance is due at a time that only the seed
 * decides, and happens in the order of these times, however late they are; so the same seed gives the same records. One
 * thread.
 */
public final class FlowEngine {

    /** Beyond it, new instances wait for others to end: 2 million need about half a gigabyte. */
    static final int MOST_IN_FLIGHT = 2_000_000;

    private static final int CORRELATION = 0;

    private final Starts starts;
    private final Departures departures;
    private final Fate fate;
    private final Itinerary itinerary;
    private final Maker[] makers;
    private final boolean[] isKeeping;
    private final Luggage luggage;

    /** The correlation id is either remembered or, being random, drawn again. */
    private final int firstPacked;

    private final Instances instances = new Instances();
    private final TimingWheel wheel = new TimingWheel();
    private final Held[] held;
    private long nextStart;
    private long started;
    private boolean isStopped;

    /**
     * @param dice   all chance comes from it
     * @param origin of the flow's records
     */
    public FlowEngine(FlowPlan flow, Dice dice, Origin origin, Starts starts, Departures departures) {
        var wiring = new Wiring(flow);
        this.starts = starts;
        this.departures = departures;
        this.fate = Fate.of(dice);
        this.itinerary = new Itinerary(flow, fate);
        this.luggage = new Luggage(wiring.places());
        this.firstPacked = flow.correlation().field().isPresent() ? CORRELATION : CORRELATION + 1;
        int steps = flow.steps().size();
        this.makers = IntStream.range(0, steps)
                .mapToObj(step -> wiring.content(step)
                        .maker(wiring.key(step), origin.part("step-" + step).remembering(luggage)))
                .toArray(Maker[]::new);
        this.isKeeping = new boolean[steps];
        for (int step = 0; step < steps; step++) isKeeping[step] = wiring.isKeeping(step);
        this.held = IntStream.range(0, steps).mapToObj(step -> new Held()).toArray(Held[]::new);
    }

    /** What people can find an instance by: its correlation id, if that is known without its records. Any thread. */
    public String name(long instance) {
        return firstPacked == CORRELATION
                ? "instance " + instance
                : new UUID(fate.uuidHigh(instance), fate.uuidLow(instance)).toString();
    }

    /** How many instances have begun. */
    public long started() {
        return started;
    }

    /** How many of them have steps to go. */
    public int inFlight() {
        return instances.count();
    }

    /** The index of the first start that has not happened. */
    public long nextStart() {
        return nextStart;
    }

    /** Whether {@link Departures#send} said that nothing goes any more. */
    public boolean isStopped() {
        return isStopped;
    }

    /** When it is worth while to advance again, as far as the steps of instances go. */
    public long idleUntilNanos() {
        long ticks = wheel.size() == 0 ? Integer.MAX_VALUE : wheel.idleTicks();
        return wheel.now() + ticks + 1 << TimingWheel.TICK_SHIFT;
    }

    /** Everything that was due before the tick of {@code nowNanos}. */
    public void advance(long nowNanos) {
        long until = TimingWheel.tick(Math.max(0, nowNanos));
        while (wheel.now() < until && !isStopped) {
            release();
            long endNanos = (wheel.now() + 1 << TimingWheel.TICK_SHIFT) - 1;
            startBy(endNanos);
            wheel.turn(this::happen);
        }
    }

    private void startBy(long nanos) {
        long due = starts.dueBy(nanos);
        while (nextStart < due && !isStopped && instances.count() < MOST_IN_FLIGHT) begin(starts.dueNanos(nextStart++));
    }

    /** One more instance than planned begins, which was due at that time. */
    public void begin(long dueNanos) {
        if (isStopped) return;
        long number = started++;
        int node = itinerary.first(number);
        if (node == Itinerary.END) {
            departures.completed(number);
            return;
        }
        int place = instances.add(number);
        go(place, node, dueNanos + itinerary.delayNanos(node, number));
    }

    private void go(int place, int node, long dueNanos) {
        instances.go(place, node, dueNanos);
        wheel.add(place, TimingWheel.tick(dueNanos));
    }

    private void happen(int place) {
        int node = instances.node(place);
        int step = itinerary.step(node);
        if (isStopped || departures.isHeld(step)) {
            held[step].add(place);
            return;
        }
        long number = instances.number(place);
        long dueNanos = instances.dueNanos(place);
        if (!send(place, node, step, number, dueNanos)) {
            isStopped = true;
            return;
        }
        int next = itinerary.after(node, number);
        if (next == Itinerary.END) {
            instances.remove(place);
            departures.completed(number);
        } else go(place, next, dueNanos + itinerary.delayNanos(next, number));
    }

    private boolean send(int place, int node, int step, long number, long dueNanos) {
        luggage.unpack(instances.luggage(place));
        if (firstPacked > CORRELATION) luggage.keep(CORRELATION).uuid(fate.uuidHigh(number), fate.uuidLow(number));
        int records = itinerary.records(node, number);
        for (int record = 0; record < records; record++) {
            makers[step].next();
            if (!departures.send(step, number, record, makers[step], dueNanos)) return false;
        }
        if (isKeeping[step]) instances.luggage(place, luggage.pack(firstPacked));
        return true;
    }

    /** What was held and may leave again is due now: while it was held, nobody wanted it. */
    private void release() {
        for (int step = 0; step < held.length; step++) {
            if (held[step].isEmpty() || departures.isHeld(step)) continue;
            long nowNanos = wheel.now() << TimingWheel.TICK_SHIFT;
            held[step].release(place -> {
                instances.go(place, instances.node(place), nowNanos);
                wheel.add(place, wheel.now());
            });
        }
    }
}
