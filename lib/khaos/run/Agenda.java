package khaos.run;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * What is to be done when, in times since the load began. What repeats is due at absolute times: however late one was
 * done, the next one is not later for it. One thread.
 */
final class Agenda {

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::due).thenComparing(Item::number));
    private int added;

    /** @param act is told when it was due */
    void at(Duration due, Consumer<Duration> act) {
        items.add(new Item(due, added++, act));
    }

    /** First at {@code first}, then every {@code period}. */
    void every(Duration first, Duration period, Consumer<Duration> act) {
        at(first, due -> {
            every(due.plus(period), period, act);
            act.accept(due);
        });
    }

    /** When the next thing is due; empty when there is none. */
    Optional<Duration> next() {
        return Optional.ofNullable(items.peek()).map(Item::due);
    }

    /** Does all that is due by {@code now}, in order. */
    void doWhatIsDue(Duration now) {
        while (!items.isEmpty() && items.peek().due.compareTo(now) <= 0) {
            Item item = items.poll();
            item.act.accept(item.due);
        }
    }

    private record Item(Duration due, int number, Consumer<Duration> act) {}
}
