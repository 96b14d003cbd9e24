package khaos.service;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import khaos.base.Deadline;
import khaos.base.Spoken;
import khaos.cluster.machine.Holding;
import khaos.cluster.machine.ProcessTree;
import khaos.history.service.Health;
import khaos.history.service.ServiceHistory;

/** Looks at one service four times a second, on a thread of its own, and writes down what it sees. */
final class ServiceWatch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration WEIGH = Duration.ofSeconds(1);
    private static final Duration ENDED = Duration.ofSeconds(2);

    private final RunningService service;
    private final ServiceHistory history;
    private final Consumer<String> events;
    private final Thread thread;
    private volatile boolean isOver;
    private long seen;
    private boolean wasAlive = true;
    private Health last;
    private Deadline weighed = Deadline.in(Duration.ZERO);

    /**
     * Begins at once.
     *
     * @param events  is told a line whenever something changes
     */
    ServiceWatch(RunningService service, ServiceHistory history, Consumer<String> events) {
        this.service = service;
        this.history = history;
        this.events = events;
        service.process().flatMap(Body::output).ifPresent(history::printsTo);
        this.thread = new Thread(this::run, "khaos-service-" + service.name());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!isOver) {
            service.process().ifPresent(this::lookAt);
            if (service.isAsked()) ask();
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void ask() {
        Probe.Look look = service.probe().look();
        if (!isOver) history.looked(look.isHealthy(), look.why()).ifPresent(this::tell);
    }

    private void tell(Health state) {
        boolean isAgain = last != null && !last.isHealthy();
        String after = isAgain ? " again after " + Spoken.of(state.at().minus(last.at())) : "";
        if (!state.isHealthy()) events.accept(service.name() + ": not healthy, " + state.why());
        else if (isAgain) events.accept(service.name() + ": healthy" + after);
        last = state;
    }

    private void lookAt(Body body) {
        ProcessTree process = body.process();
        boolean isAlive = process.isAlive();
        if (process.root().pid() != seen) wasAlive = true;
        seen = process.root().pid();
        if (wasAlive && !isAlive) ended(service.hasEnded(process.root()));
        wasAlive = isAlive;
        history.alive(isAlive);
        if (isAlive && weighed.isOver()) {
            weighed = Deadline.in(WEIGH);
            weigh(process);
        }
    }

    private void ended(boolean isMeant) {
        history.ended("its process ended", isMeant);
        if (!isMeant) events.accept(service.name() + ": its process ended, and nobody had told it to");
    }

    private void weigh(ProcessTree process) {
        Holding.of(process.all())
                .ifPresent(
                        held -> history.holds(process.root().pid(), held.threads(), held.descriptors(), held.memory()));
    }

    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
        Deadline.in(ENDED).poll(Duration.ofMillis(5), () -> !thread.isAlive());
    }
}
