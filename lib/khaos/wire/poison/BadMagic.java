package khaos.wire.poison;

import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;
import khaos.word.Word;

/** The magic byte of Confluent's framing, or whatever comes first, is another one. */
public record BadMagic() implements Poison {

    /** No JSON begins with it, and it is neither magic byte that is in use. */
    private static final byte WRONG = 0x6B;

    @Word(value = "The first byte is none that a reader expects.", example = "poison 1.percent, badMagic()")
    public static BadMagic badMagic() {
        return new BadMagic();
    }

    @Override
    public Spoil kind() {
        return Spoil.BAD_MAGIC;
    }

    @Override
    public Spoiler spoiler(Content content, Origin origin) {
        return value -> {
            byte[] spoilt = value.clone();
            if (spoilt.length > 0) spoilt[0] = WRONG;
            return spoilt;
        };
    }
}
