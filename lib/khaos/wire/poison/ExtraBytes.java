package khaos.wire.poison;

import java.util.Arrays;
import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;
import khaos.word.Word;

/** Up to eight bytes of noise behind the value. */
public record ExtraBytes() implements Poison {

    private static final int MOST = 8;

    @Word(value = "More bytes follow than the value has.", example = "poison 1.percent, extraBytes()")
    public static ExtraBytes extraBytes() {
        return new ExtraBytes();
    }

    @Override
    public Spoil kind() {
        return Spoil.EXTRA_BYTES;
    }

    @Override
    public Spoiler spoiler(Content content, Origin origin) {
        var dice = origin.dice();
        return value -> {
            byte[] spoilt = Arrays.copyOf(value, value.length + 1 + dice.below(MOST));
            for (int i = value.length; i < spoilt.length; i++) spoilt[i] = (byte) dice.nextLong();
            return spoilt;
        };
    }
}
