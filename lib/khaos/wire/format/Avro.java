package khaos.wire.format;

import java.util.Map;
import java.util.Optional;
import khaos.value.ObjectOf;
import khaos.wire.Content;
import khaos.wire.KeyFormat;
import khaos.wire.avro.AvroContent;
import khaos.wire.registry.SchemaChoice;
import khaos.word.Named;
import khaos.word.Word;

/** Avro's binary encoding, with a schema of the script's fields, of a subject, or of a file. */
public record Avro(SchemaChoice choice) implements Format {

    @Word(value = "Avro, with its schema made of the fields.", example = "format avro()")
    public static Avro avro() {
        return new Avro(SchemaChoice.OF_FIELDS);
    }

    @Word(
            value = "With the schema of a subject or a file; record names a type, naming the subject's kind of name.",
            example = "format avro(subject: 'orders-value')")
    public static Avro avro(
            @Named(value = "subject", type = String.class)
                    @Named(value = "version", type = Integer.class)
                    @Named(value = "file", type = String.class)
                    @Named(value = "record", type = String.class)
                    @Named(value = "naming", type = String.class)
                    Map<String, ?> named) {
        return new Avro(SchemaChoice.named(named));
    }

    @Override
    public Content of(ObjectOf fields) {
        return new AvroContent(Optional.of(fields), choice);
    }

    @Override
    public Content alone() {
        return new AvroContent(Optional.empty(), choice);
    }

    @Override
    public KeyFormat keys() {
        return new KeyFormat(KeyFormat.Kind.AVRO);
    }

    @Override
    public String toString() {
        return "avro()";
    }
}
