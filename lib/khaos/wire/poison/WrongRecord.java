package khaos.wire.poison;

import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;
import khaos.word.Word;

/** What a producer sends that has mistaken the topic. */
public record WrongRecord() implements Poison {

    @Word(value = "Another record altogether, behind this one's schema.", example = "poison 1.percent, wrongRecord()")
    public static WrongRecord wrongRecord() {
        return new WrongRecord();
    }

    @Override
    public Spoil kind() {
        return Spoil.WRONG_RECORD;
    }

    @Override
    public Spoiler spoiler(Content content, Origin origin) {
        return OtherContent.spoiler(kind(), content, origin);
    }
}
