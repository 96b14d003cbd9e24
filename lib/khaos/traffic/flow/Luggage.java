package khaos.traffic.flow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import khaos.value.Earlier;
import khaos.value.Sink;

/**
 * What one instance remembers while a step of it is made: {@link #unpack} before, {@link #pack} after it. Packed, a value
 * costs two bytes and its own: 16 for a UUID, 8 for a number, UTF-8 for text. One thread.
 */
final class Luggage implements Earlier {

    private static final byte NOTHING = 0;
    private static final byte NULL = 1;
    private static final byte TEXT = 2;
    private static final byte UUID = 3;
    private static final byte WHOLE = 4;
    private static final byte FALSE = 5;
    private static final byte TRUE = 6;

    /** And its scale. */
    private static final byte DECIMAL = 7;

    private static final byte[] EMPTY = {};

    private final Keeping[] places;

    Luggage(int places) {
        this.places = new Keeping[places];
        Arrays.setAll(this.places, place -> new Keeping());
    }

    @Override
    public Sink keep(int place) {
        return places[place];
    }

    @Override
    public void put(int place, Sink sink) {
        places[place].put(sink);
    }

    /** @param packed by {@link #pack}; null for an instance that remembers nothing yet */
    void unpack(byte[] packed) {
        for (var place : places) place.type = NOTHING;
        if (packed == null) return;
        var buffer = ByteBuffer.wrap(packed);
        while (buffer.hasRemaining()) places[buffer.get() & 0xFF].read(buffer);
    }

    /** All that is kept in places from {@code first} on; null for nothing. */
    byte[] pack(int first) {
        int size = 0;
        for (int i = first; i < places.length; i++) size += places[i].size();
        if (size == 0) return null;
        var buffer = ByteBuffer.allocate(size);
        for (int i = first; i < places.length; i++) places[i].write(i, buffer);
        return buffer.array();
    }

    /** One place: the last value that was put there. */
    private static final class Keeping implements Sink {

        private byte type;
        private long high;
        private long low;
        private byte[] text = EMPTY;
        private int length;

        void put(Sink sink) {
            switch (type) {
                case TEXT -> sink.text(text, 0, length);
                case UUID -> sink.uuid(high, low);
                case WHOLE -> sink.whole(low);
                case FALSE -> sink.bool(false);
                case TRUE -> sink.bool(true);
                case NOTHING, NULL -> sink.nothing();
                default -> sink.decimal(low, type - DECIMAL);
            }
        }

        int size() {
            return switch (type) {
                case NOTHING -> 0;
                case TEXT -> 6 + length;
                case UUID -> 18;
                case NULL, FALSE, TRUE -> 2;
                default -> 10;
            };
        }

        void write(int place, ByteBuffer to) {
            if (type == NOTHING) return;
            to.put((byte) place).put(type);
            if (type == TEXT) to.putInt(length).put(text, 0, length);
            else if (type == UUID) to.putLong(high).putLong(low);
            else if (type == WHOLE || type >= DECIMAL) to.putLong(low);
        }

        void read(ByteBuffer from) {
            type = from.get();
            if (type == TEXT) {
                length = from.getInt();
                room(length);
                from.get(text, 0, length);
            } else if (type == UUID) {
                high = from.getLong();
                low = from.getLong();
            } else if (type == WHOLE || type >= DECIMAL) low = from.getLong();
        }

        private void room(int size) {
            if (text.length < size) text = new byte[Math.max(size, 2 * text.length)];
        }

        @Override
        public void text(CharSequence kept) {
            byte[] utf8 = kept.toString().getBytes(StandardCharsets.UTF_8);
            text(utf8, 0, utf8.length);
        }

        @Override
        public void text(byte[] utf8, int from, int to) {
            type = TEXT;
            length = to - from;
            room(length);
            System.arraycopy(utf8, from, text, 0, length);
        }

        @Override
        public void uuid(long newHigh, long newLow) {
            type = UUID;
            high = newHigh;
            low = newLow;
        }

        @Override
        public void whole(long number) {
            type = WHOLE;
            low = number;
        }

        @Override
        public void decimal(long unscaled, int scale) {
            type = (byte) (DECIMAL + scale);
            low = unscaled;
        }

        @Override
        public void bool(boolean truth) {
            type = truth ? TRUE : FALSE;
        }

        @Override
        public void nothing() {
            type = NULL;
        }
    }
}
