package khaos.service;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import khaos.base.Deadline;
import khaos.base.Owned;
import khaos.history.History;
import khaos.history.service.ServiceHistory;

/** The eyes on all services of a run, from when this is made until it is closed. */
public final class ServiceWatches implements AutoCloseable {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final List<ServiceHistory> asked;
    private final Owned watches = new Owned();

    ServiceWatches(List<RunningService> services, History history, Consumer<String> events) {
        for (var service : services) watches.add(new ServiceWatch(service, history.service(service.name()), events));
        this.asked = services.stream()
                .filter(RunningService::isAsked)
                .flatMap(service -> history.watched(service.name()).stream())
                .toList();
    }

    /** Waits until something is known of each that somebody asks. */
    public void awaitFirst() {
        Deadline.in(FIRST).poll(LOOK, () -> asked.stream().allMatch(ServiceHistory::isKnown));
    }

    @Override
    public void close() {
        watches.close();
    }
}
