package khaos.wire.poison;

import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;
import khaos.word.Word;

/** The first field that is never null is left out. */
public record MissingField() implements Poison {

    @Word(value = "A field that must be there is not.", example = "poison 1.percent, missingField()")
    public static MissingField missingField() {
        return new MissingField();
    }

    @Override
    public Spoil kind() {
        return Spoil.MISSING_FIELD;
    }

    @Override
    public Spoiler spoiler(Content content, Origin origin) {
        return OtherContent.spoiler(kind(), content, origin);
    }
}
