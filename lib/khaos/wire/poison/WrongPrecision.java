package khaos.wire.poison;

import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;
import khaos.word.Word;

/** Of the first decimal number of the record. */
public record WrongPrecision() implements Poison {

    @Word(
            value = "A decimal number has more digits, or fewer bytes, than the schema says.",
            example = "poison 1.percent, wrongPrecision()")
    public static WrongPrecision wrongPrecision() {
        return new WrongPrecision();
    }

    @Override
    public Spoil kind() {
        return Spoil.WRONG_PRECISION;
    }

    @Override
    public Spoiler spoiler(Content content, Origin origin) {
        return OtherContent.spoiler(kind(), content, origin);
    }
}
