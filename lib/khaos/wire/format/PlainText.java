package khaos.wire.format;

import khaos.value.ObjectOf;
import khaos.wire.Content;
import khaos.wire.KeyFormat;
import khaos.wire.Payload;
import khaos.wire.PlainContent;
import khaos.wire.PlainPayload;
import khaos.word.Word;

/** Text and nothing around it. */
public record PlainText() implements Format {

    @Word(
            value = "Plain text: the value of the one field, or letters of the payload's size.",
            example = "format text()")
    public static PlainText text() {
        return new PlainText();
    }

    @Override
    public Content of(ObjectOf fields) {
        return new PlainContent(fields, true);
    }

    @Override
    public Content of(Payload payload) {
        return new PlainPayload(payload.bytes(), true);
    }

    @Override
    public KeyFormat keys() {
        return KeyFormat.PLAIN;
    }

    @Override
    public String toString() {
        return "text()";
    }
}
