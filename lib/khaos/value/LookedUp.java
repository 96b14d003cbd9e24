package khaos.value;

import java.util.Arrays;

/**
 * A value that records of other topics look up: it is remembered with each record, until that is acknowledged or not.
 *
 * @param name by which they know it: {@code customers.id}
 */
public record LookedUp(String name, Leaf leaf) implements Leaf {

    @Override
    public Kind kind() {
        return leaf.kind();
    }

    @Override
    public Drawer drawer(Origin origin) {
        var made = origin.given();
        made.gives();
        var drawer = leaf.drawer(origin);
        var both = new Both(made, origin.references().of(name));
        return sink -> {
            both.sink = sink;
            drawer.next(both);
        };
    }

    /** Puts everything into two places; nothing is no value to look up. */
    private static final class Both implements Sink {

        private final Made made;
        private final Reservoir reservoir;
        private Sink sink;

        Both(Made made, Reservoir reservoir) {
            this.made = made;
            this.reservoir = reservoir;
        }

        private void both(Reference reference) {
            made.put(reservoir, reference);
            reference.put(sink);
        }

        @Override
        public void text(CharSequence text) {
            String kept = text.toString();
            both(to -> to.text(kept));
        }

        @Override
        public void text(byte[] utf8, int from, int to) {
            byte[] kept = Arrays.copyOfRange(utf8, from, to);
            both(target -> target.text(kept, 0, kept.length));
        }

        @Override
        public void uuid(long high, long low) {
            both(to -> to.uuid(high, low));
        }

        @Override
        public void whole(long number) {
            both(to -> to.whole(number));
        }

        @Override
        public void decimal(long unscaled, int scale) {
            both(to -> to.decimal(unscaled, scale));
        }

        @Override
        public void bool(boolean truth) {
            both(to -> to.bool(truth));
        }

        @Override
        public void nothing() {
            sink.nothing();
        }
    }
}
