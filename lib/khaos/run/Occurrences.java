package khaos.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import khaos.base.Deadline;
import khaos.history.History;
import khaos.history.RunClock;
import khaos.target.Injection;

/** Every harm that was done in a run and may not be healed yet. Closing it heals them all, the newest first. */
final class Occurrences implements AutoCloseable {

    private static final Duration REHEARSED = Duration.ofSeconds(5);

    /** A harm that cannot be undone so long is left to the journal. */
    private static final Duration ALL_HEALED = Duration.ofMinutes(2);

    private final Hands hands = new Hands();
    private final Stop stop;
    private final List<Occurrence> all = new ArrayList<>();

    /** @param stop where it is cut, the cluster's getting well is not waited for */
    Occurrences(Stop stop) {
        this.stop = stop;
    }

    /** Does once, harming nobody, what takes long when it is done first. */
    void rehearse() {
        hands.getReady();
        var idle = new History(new RunClock()).incident("", "", 0, Duration.ZERO);
        var occurrence = new Occurrence(List::of, none -> Injection.momentary(() -> true), idle, line -> {});
        occurrence.start(hands);
        Deadline.in(REHEARSED).poll(Duration.ofMillis(1), occurrence::isOver);
    }

    void begin(Occurrence occurrence) {
        synchronized (all) {
            all.removeIf(Occurrence::isOver);
            all.add(occurrence);
        }
        occurrence.start(hands);
    }

    /** What may not be healed yet, newest first. */
    List<Occurrence> open() {
        synchronized (all) {
            var open = new ArrayList<Occurrence>();
            for (int i = all.size() - 1; i >= 0; i--) if (!all.get(i).isOver()) open.add(all.get(i));
            return open;
        }
    }

    @Override
    public void close() {
        var deadline = Deadline.in(ALL_HEALED);
        for (var occurrence : open()) {
            occurrence.end();
            BooleanSupplier isUndone = () -> occurrence.isOver() || occurrence.isUndone();
            deadline.poll(Duration.ofMillis(10), isUndone);
        }
        for (var occurrence : open())
            deadline.poll(Duration.ofMillis(50), () -> {
                if (stop.isCut()) occurrence.hurry();
                return occurrence.isOver();
            });
        hands.close();
    }
}
