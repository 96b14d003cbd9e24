package khaos.wire.format;

import khaos.value.ObjectOf;
import khaos.wire.Content;
import khaos.wire.JsonContent;
import khaos.wire.KeyFormat;
import khaos.wire.Payload;
import khaos.word.Word;

/** Compact JSON without a schema: what records are when nothing is said. */
public record Json() implements Format {

    @Word(value = "JSON, which records are unless another format is said.", example = "format json()")
    public static Json json() {
        return new Json();
    }

    @Override
    public Content of(ObjectOf fields) {
        return new JsonContent(fields);
    }

    @Override
    public Content of(Payload payload) {
        return payload;
    }

    @Override
    public KeyFormat keys() {
        return new KeyFormat(KeyFormat.Kind.JSON);
    }

    @Override
    public String toString() {
        return "json()";
    }
}
