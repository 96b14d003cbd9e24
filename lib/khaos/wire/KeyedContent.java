package khaos.wire;

import java.util.Optional;
import khaos.value.Key;
import khaos.value.Origin;
import khaos.wire.registry.Registry;

/** Records whose keys have a format of their own. */
public record KeyedContent(Content values, KeyFormat keys) implements Content {

    @Override
    public void check(Key key) {
        values.check(key);
    }

    @Override
    public Tie tie() {
        if (values.tie() != Tie.NONE) return values.tie();
        return switch (keys.kind()) {
            case PLAIN, JSON -> Tie.NONE;
            default -> Tie.LOOSE;
        };
    }

    @Override
    public Content ready(String topic, Key key, Optional<Registry> registry) {
        return new KeyedContent(values.ready(topic, key, registry), keys.ready(topic, registry));
    }

    @Override
    public Optional<Content> spoilt(Spoil how) {
        return values.spoilt(how);
    }

    @Override
    public Content evolved(String schema, boolean registers) {
        return new KeyedContent(values.evolved(schema, registers), keys);
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        return new KeyedMaker(values.maker(key, origin), keys);
    }

    /** One thread. */
    private static final class KeyedMaker implements Maker {

        private final Maker maker;
        private final KeyFormat keys;
        private final Buffer out = new Buffer();
        private byte[] key;

        KeyedMaker(Maker maker, KeyFormat keys) {
            this.maker = maker;
            this.keys = keys;
        }

        @Override
        public void next() {
            maker.next();
            key = maker.key() == null ? null : encoded(maker.key());
        }

        private byte[] encoded(byte[] text) {
            out.clear();
            keys.put(text, out);
            return out.copy();
        }

        @Override
        public byte[] key() {
            return key;
        }

        @Override
        public RuntimeException refusal() {
            return maker.refusal();
        }

        @Override
        public byte[] value() {
            return maker.value();
        }
    }
}
