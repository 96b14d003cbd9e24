package khaos.wire;

import khaos.value.Drawer;
import khaos.value.Key;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.Origin;
import khaos.value.Sink;

/** A key that is heard while the value is written: what one leaf puts into the sink, as plain text. One thread. */
final class HeardKey implements Key.Keys {

    private final Buffer text = new Buffer();
    private boolean isThere;

    /** {@code leaf}, overheard. */
    Leaf in(Leaf leaf) {
        return new Overheard(leaf, this);
    }

    /** What was heard since the last call; null when the leaf was null or not written. */
    @Override
    public byte[] next() {
        byte[] key = isThere ? text.copy() : null;
        text.clear();
        isThere = false;
        return key;
    }

    private record Overheard(Leaf leaf, HeardKey key) implements Leaf {

        @Override
        public Kind kind() {
            return leaf.kind();
        }

        @Override
        public Drawer drawer(Origin origin) {
            var drawer = leaf.drawer(origin);
            var both = new Both(key);
            return sink -> {
                both.sink = sink;
                drawer.next(both);
            };
        }
    }

    /** Puts everything into two places. */
    private static final class Both implements Sink {

        private final HeardKey key;
        private Sink sink;

        Both(HeardKey key) {
            this.key = key;
        }

        private Buffer heard() {
            key.isThere = true;
            return key.text;
        }

        @Override
        public void text(CharSequence text) {
            heard().utf8(text);
            sink.text(text);
        }

        @Override
        public void text(byte[] utf8, int from, int to) {
            heard().add(utf8, from, to);
            sink.text(utf8, from, to);
        }

        @Override
        public void uuid(long high, long low) {
            heard().uuid(high, low);
            sink.uuid(high, low);
        }

        @Override
        public void whole(long number) {
            heard().digits(number);
            sink.whole(number);
        }

        @Override
        public void decimal(long unscaled, int scale) {
            heard().decimal(unscaled, scale);
            sink.decimal(unscaled, scale);
        }

        @Override
        public void bool(boolean truth) {
            heard().utf8(String.valueOf(truth));
            sink.bool(truth);
        }

        @Override
        public void nothing() {
            sink.nothing();
        }
    }
}
