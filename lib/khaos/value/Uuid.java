package khaos.value;

import khaos.word.Word;

/** Random UUIDs (RFC 9562, version 4), from the seeded dice: not for secrets. */
public record Uuid() implements Leaf {

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    @Word(value = "A random UUID.", example = "field 'order_id', uuid()")
    public static Uuid uuid() {
        return new Uuid();
    }

    @Override
    public Kind kind() {
        return Kind.UUID;
    }

    @Override
    public Drawer drawer(Origin origin) {
        var dice = origin.dice();
        return sink ->
                sink.uuid(dice.nextLong() & ~VERSION_BITS | VERSION_4, dice.nextLong() & ~VARIANT_BITS | VARIANT_RFC);
    }
}
