package khaos.history.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import khaos.history.Audit;

/** The anomalies of one topic: all counted, the first few kept as examples. Any thread. */
final class Findings {

    private static final int EXAMPLES = 20;

    private final Map<Kind, Found> found = new EnumMap<>(Kind.class);

    /**
     * @param detail  what sets some of a kind apart: {@code at the tail}; empty for none
     * @param example asked only while examples are wanted
     */
    synchronized void note(Kind kind, String detail, Supplier<String> example) {
        Found entry = found.computeIfAbsent(kind, first -> new Found());
        entry.details.merge(detail, 1L, Long::sum);
        if (entry.examples.size() < EXAMPLES) entry.examples.add(example.get());
    }

    /** @param legal why the configuration allows an anomaly, by its id; empty when it does not */
    synchronized List<Audit.Anomaly> told(String topic, UnaryOperator<String> legal) {
        return found.entrySet().stream()
                .map(entry -> entry.getValue().told(entry.getKey(), topic, legal))
                .toList();
    }

    /** {@code partition 3, offset 1,204}. */
    static String at(int partition, long offset) {
        return offset < 0
                ? "partition " + partition + ", offset never told"
                : String.format(Locale.ROOT, "partition %d, offset %,d", partition, offset);
    }

    /** {@code partition 3, offset 1,204: writer 1, sequence 233}. */
    static String at(int partition, long offset, int writer, long sequence) {
        return at(partition, offset) + ": writer " + writer + ", sequence " + sequence;
    }

    private static final class Found {

        final Map<String, Long> details = new LinkedHashMap<>();
        final List<String> examples = new ArrayList<>();

        Audit.Anomaly told(Kind kind, String topic, UnaryOperator<String> legal) {
            long count = details.values().stream().mapToLong(Long::longValue).sum();
            String why = kind.note().isEmpty() ? legal.apply(kind.name()) : kind.note();
            return new Audit.Anomaly(kind.name(), topic, count, kind.what() + detailed(), why, examples);
        }

        /** {@code : 49 at the tail, 1 overwritten}. */
        private String detailed() {
            String text = details.entrySet().stream()
                    .filter(detail -> !detail.getKey().isEmpty())
                    .map(detail -> String.format(Locale.ROOT, "%,d %s", detail.getValue(), detail.getKey()))
                    .collect(Collectors.joining(", "));
            return text.isEmpty() ? "" : ": " + text;
        }
    }
}
