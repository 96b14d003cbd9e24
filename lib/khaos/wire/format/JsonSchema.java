package khaos.wire.format;

import java.util.Map;
import java.util.Optional;
import khaos.value.ObjectOf;
import khaos.wire.Content;
import khaos.wire.KeyFormat;
import khaos.wire.jsonschema.JsonSchemaContent;
import khaos.wire.registry.SchemaChoice;
import khaos.word.Named;
import khaos.word.Word;

/** JSON with a schema in the registry, with a schema of the script's fields, of a subject, or of a file. */
public record JsonSchema(SchemaChoice choice) implements Format {

    @Word(value = "JSON, with a JSON Schema made of the fields.", example = "format jsonSchema()")
    public static JsonSchema jsonSchema() {
        return new JsonSchema(SchemaChoice.OF_FIELDS);
    }

    @Word(
            value = "With the schema of a subject or a file; record names a type, naming the subject's kind of name.",
            example = "format jsonSchema(subject: 'orders-value')")
    public static JsonSchema jsonSchema(
            @Named(value = "subject", type = String.class)
                    @Named(value = "version", type = Integer.class)
                    @Named(value = "file", type = String.class)
                    @Named(value = "record", type = String.class)
                    @Named(value = "naming", type = String.class)
                    Map<String, ?> named) {
        return new JsonSchema(SchemaChoice.named(named));
    }

    @Override
    public Content of(ObjectOf fields) {
        return new JsonSchemaContent(Optional.of(fields), choice);
    }

    @Override
    public Content alone() {
        return new JsonSchemaContent(Optional.empty(), choice);
    }

    @Override
    public KeyFormat keys() {
        return new KeyFormat(KeyFormat.Kind.JSON_SCHEMA);
    }

    @Override
    public String toString() {
        return "jsonSchema()";
    }
}
