package khaos.wire.poison;

import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;
import khaos.word.Word;

/** The first field is written as text where it is a number, and the other way round. */
public record WrongType() implements Poison {

    @Word(value = "A field has another type than the schema says.", example = "poison 1.percent, wrongType()")
    public static WrongType wrongType() {
        return new WrongType();
    }

    @Override
    public Spoil kind() {
        return Spoil.WRONG_TYPE;
    }

    @Override
    public Spoiler spoiler(Content content, Origin origin) {
        return OtherContent.spoiler(kind(), content, origin);
    }
}
