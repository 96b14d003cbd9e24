package khaos.wire.format;

import java.util.Map;
import java.util.Optional;
import khaos.value.ObjectOf;
import khaos.wire.Content;
import khaos.wire.KeyFormat;
import khaos.wire.protobuf.ProtobufContent;
import khaos.wire.registry.SchemaChoice;
import khaos.word.Named;
import khaos.word.Word;

/** Protobuf, with a schema of the script's fields, of a subject, or of a file. */
public record Protobuf(SchemaChoice choice) implements Format {

    @Word(value = "Protobuf, with its schema made of the fields.", example = "format protobuf()")
    public static Protobuf protobuf() {
        return new Protobuf(SchemaChoice.OF_FIELDS);
    }

    @Word(
            value = "With the schema of a subject or a file; record names a type, naming the subject's kind of name.",
            example = "format protobuf(subject: 'orders-value')")
    public static Protobuf protobuf(
            @Named(value = "subject", type = String.class)
                    @Named(value = "version", type = Integer.class)
                    @Named(value = "file", type = String.class)
                    @Named(value = "record", type = String.class)
                    @Named(value = "naming", type = String.class)
                    Map<String, ?> named) {
        return new Protobuf(SchemaChoice.named(named));
    }

    @Override
    public Content of(ObjectOf fields) {
        return new ProtobufContent(Optional.of(fields), choice);
    }

    @Override
    public Content alone() {
        return new ProtobufContent(Optional.empty(), choice);
    }

    @Override
    public KeyFormat keys() {
        return new KeyFormat(KeyFormat.Kind.PROTOBUF);
    }

    @Override
    public String toString() {
        return "protobuf()";
    }
}
