package khaos.wire.format;

import khaos.value.ObjectOf;
import khaos.wire.Content;
import khaos.wire.KeyFormat;
import khaos.wire.Payload;
import khaos.wire.PlainContent;
import khaos.wire.PlainPayload;
import khaos.word.Word;

/** Bytes and nothing around them. */
public record PlainBytes() implements Format {

    @Word(
            value = "Bytes: the one field as Kafka's own serializers write it, or noise of the payload's size.",
            example = "format bytes()")
    public static PlainBytes bytes() {
        return new PlainBytes();
    }

    @Override
    public Content of(ObjectOf fields) {
        return new PlainContent(fields, false);
    }

    @Override
    public Content of(Payload payload) {
        return new PlainPayload(payload.bytes(), false);
    }

    @Override
    public KeyFormat keys() {
        return KeyFormat.PLAIN;
    }

    @Override
    public String toString() {
        return "bytes()";
    }
}
