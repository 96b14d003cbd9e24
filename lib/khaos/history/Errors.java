package khaos.history;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Errors by class, counted all and told by their first message. Any thread. */
public final class Errors {

    private final Map<String, Entry> byClass = new ConcurrentHashMap<>();

    void note(Throwable cause) {
        byClass.computeIfAbsent(cause.getClass().getSimpleName(), name -> new Entry(String.valueOf(cause.getMessage())))
                .count
                .increment();
    }

    /** Most frequent first. */
    List<Told> told() {
        return byClass.entrySet().stream()
                .map(entry -> new Told(entry.getKey(), entry.getValue().count.sum(), entry.getValue().first))
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .toList();
    }

    /**
     * @param error the simple name of the exception's class
     * @param first the message that came first
     */
    public record Told(String error, long count, String first) {}

    private static final class Entry {
        final LongAdder count = new LongAdder();
        final String first;

        Entry(String first) {
            this.first = first;
        }
    }
}
