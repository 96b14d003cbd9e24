import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import khaos.base.Between;
import khaos.base.Dice;
import khaos.base.Rate;
import khaos.plan.Place;
import khaos.plan.flow.Correlation;
import khaos.plan.flow.Delay;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.Part;
import khaos.plan.flow.StepPlan;
import khaos.traffic.flow.Departures;
import khaos.traffic.flow.FlowEngine;
import khaos.traffic.flow.Starts;
import khaos.value.Decimal;
import khaos.value.From;
import khaos.value.ObjectOf.Field;
import khaos.value.OneOf;
import khaos.value.Origin;
import khaos.value.Uuid;
import khaos.wire.JsonContent;
import khaos.wire.Maker;
import org.HdrHistogram.Histogram;

/** Flows into a sink that does nothing: how late steps are in real time, how fast one thread goes, and what an instance costs the heap. */
final class FlowBench implements Starts, Departures {

    private static final int STEPS = 5;

    private final long intervalNanos;
    private final long instances;
    private final Histogram lateMicros = new Histogram(3_600_000_000L, 3);
    private final FlowEngine engine;
    private long nowNanos;
    private long records;
    private long bytes;

    private FlowBench(int perSecond, long instances, Delay delay) {
        this.intervalNanos = 1_000_000_000L / perSecond;
        this.instances = instances;
        var dice = new Dice(1);
        this.engine = new FlowEngine(flow(delay), dice, new Origin(dice, 1, Clock.systemUTC()), this, this);
    }

    public static void main(String... args) {
        int perSecond = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        System.out.printf("flows of %d steps into nothing%n", STEPS);
        flatOut();
        paced(perSecond, seconds);
        inFlight(1_000_000);
    }

    /** In simulated time, as fast as it goes. */
    private static void flatOut() {
        for (int round = 0; round < 3; round++) {
            var bench = new FlowBench(100_000, 1_000_000, new Delay.Uniform(Between.of(ms(1), ms(500))));
            long from = System.nanoTime();
            for (long now = 0; bench.records < STEPS * bench.instances; now += 1_000_000) bench.until(now);
            double took = (System.nanoTime() - from) / 1e9;
            System.out.printf(Locale.ROOT, "one thread, flat out: %,.0f records/s%n", bench.records / took);
        }
    }

    /** In real time, woken as the flow's own thread is. */
    private static void paced(int perSecond, int seconds) {
        var bench = new FlowBench(perSecond, (long) perSecond * seconds, new Delay.Uniform(Between.of(ms(1), ms(800))));
        long origin = System.nanoTime();
        while (bench.records < STEPS * bench.instances) {
            bench.until(System.nanoTime() - origin);
            long next = Math.min(bench.engine.idleUntilNanos(), bench.dueNanos(bench.engine.nextStart()));
            long wait = next - (System.nanoTime() - origin);
            if (wait > 0) LockSupport.parkNanos(Math.max(wait, 500_000));
            bench.nowNanos = System.nanoTime() - origin;
        }
        System.out.printf(
                Locale.ROOT,
                "%,d instances/s for %d s: %,d records of %d B, late p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                perSecond,
                seconds,
                bench.records,
                bench.bytes / bench.records,
                bench.lateMicros.getValueAtPercentile(50) / 1e3,
                bench.lateMicros.getValueAtPercentile(99) / 1e3,
                bench.lateMicros.getMaxValue() / 1e3);
    }

    /** So many that wait for their second step, with what they remember. */
    private static void inFlight(int count) {
        long before = heap();
        var bench = new FlowBench(1_000_000, count, new Delay.Fixed(Duration.ofHours(1)));
        bench.until(10_000_000_000L);
        long used = heap() - before;
        System.out.printf(
                Locale.ROOT,
                "%,d instances in flight: %.0f MB, %.0f B each%n",
                bench.engine.inFlight(),
                used / 1e6,
                used / (double) bench.engine.inFlight());
    }

    private static long heap() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static FlowPlan flow(Delay delay) {
        List<Part> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            var fields = new ArrayList<Field>();
            fields.add(new Field("id", Uuid.uuid()));
            fields.add(new Field("status", OneOf.oneOf("PENDING", "DONE")));
            if (i == 0) fields.add(new Field("amount", Decimal.decimal()));
            else fields.add(new Field("amount", new From("topic-0.amount")));
            if (i > 0) fields.add(new Field("order_id", new From("topic-0.id")));
            steps.add(new StepPlan(
                    "topic-" + i,
                    "event-" + i,
                    i == 0 ? Delay.NONE : delay,
                    StepPlan.ALWAYS,
                    StepPlan.ONE,
                    Optional.empty(),
                    fields,
                    List.of(),
                    JsonContent::new,
                    List.of(),
                    Place.NOWHERE));
        }
        return new FlowPlan("bench", new Rate(1), Correlation.UUID, steps, Place.NOWHERE);
    }

    private static Duration ms(int millis) {
        return Duration.ofMillis(millis);
    }

    private void until(long nanos) {
        nowNanos = nanos;
        engine.advance(nanos);
    }

    @Override
    public long dueBy(long nanos) {
        return Math.min(instances, nanos / intervalNanos + 1);
    }

    @Override
    public long dueNanos(long index) {
        return index * intervalNanos;
    }

    @Override
    public boolean isHeld(int step) {
        return false;
    }

    @Override
    public boolean send(int step, long instance, int record, Maker made, long dueNanos) {
        records++;
        bytes += made.key().length + made.value().length;
        lateMicros.recordValue(Math.max(0, nowNanos - dueNanos) / 1_000);
        return true;
    }

    @Override
    public void completed(long instance) {}
}
