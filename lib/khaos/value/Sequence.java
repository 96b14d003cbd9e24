package khaos.value;

import java.util.Map;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Counts records up from {@code start}. No number comes twice in a topic: with three producers the first counts 0 3 6, the
 * second 1 4 7, the third 2 5 8, so numbers of a topic rise evenly only while its producers do.
 */
public record Sequence(long start) implements Leaf {

    @Word(
            value = "Counts up from 0; several producers of a topic share the numbers out, none comes twice.",
            example = "field 'number', sequence()")
    public static Sequence sequence() {
        return new Sequence(0);
    }

    @Word(value = "With start, from there.", example = "field 'invoice', sequence(start: 10_000)")
    public static Sequence sequence(@Named(value = "start", type = Number.class) Map<String, ?> named) {
        return new Sequence(named.get("start") == null ? 0 : Numbers.whole(named.get("start")));
    }

    @Override
    public Kind kind() {
        return Kind.WHOLE;
    }

    @Override
    public Drawer drawer(Origin origin) {
        return new Counter(start + origin.producer(), origin.producers());
    }

    private static final class Counter implements Drawer {

        private final int step;
        private long next;

        Counter(long first, int step) {
            this.next = first;
            this.step = step;
        }

        @Override
        public void next(Sink sink) {
            sink.whole(next);
            next += step;
        }
    }
}
