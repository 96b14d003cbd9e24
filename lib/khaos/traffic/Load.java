package khaos.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import khaos.base.Deadline;
import khaos.base.Progress;
import khaos.target.Producing;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** All that sends in a run: producers, and flows over several topics. */
final class Load {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration OFTEN = Duration.ofMillis(10);

    private final List<RunningProducer> producers = new ArrayList<>();
    private final List<FlowLoop> flows = new ArrayList<>();

    void add(RunningProducer producer) {
        producers.add(producer);
    }

    void add(FlowLoop flow) {
        flows.add(flow);
    }

    private List<Sending> all() {
        return Stream.concat(producers.stream().map(RunningProducer::loop), flows.stream())
                .map(Sending.class::cast)
                .toList();
    }

    void start(Optional<Duration> load, Duration patience) {
        all().forEach(sending -> sending.start(load, patience));
    }

    Stream<Map<MetricName, ? extends Metric>> metrics() {
        return all().stream().flatMap(Sending::metrics);
    }

    /** No record that is due so long after the start, or later, is sent any more; does not wait. */
    void end(Duration load) {
        all().forEach(sending -> sending.stop(load.toNanos() - 1));
    }

    /** @param isCut asked all along; true gives up at once */
    void awaitEnd(BooleanSupplier isCut, Progress progress) {
        List<Sending> all = all();
        var shortly = Deadline.in(SHORT);
        while (true) {
            long waiting = all.stream().filter(sending -> !sending.isEnded()).count();
            if (waiting == 0) break;
            boolean cuts = isCut.getAsBoolean();
            all.forEach(cuts ? Sending::cut : Sending::stopWaiting);
            if (shortly.isOver())
                progress.part("waiting for the last acknowledgements", all.size() - waiting, all.size());
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    /** In the order of the plan, those of flows last: of one topic, or all. */
    List<Producing> producing(Optional<String> topic) {
        var own = producers.stream()
                .filter(producer -> topic.map(producer.topic()::equals).orElse(true));
        var ofFlows = flows.stream()
                .flatMap(flow -> flow.producers().stream())
                .filter(producer -> topic.map(producer.topic()::equals).orElse(true));
        return Stream.concat(own.map(Producing.class::cast), ofFlows).toList();
    }
}
