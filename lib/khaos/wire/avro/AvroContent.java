package khaos.wire.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.value.ObjectOf;
import khaos.wire.FieldNames;
import khaos.wire.SchemaContent;
import khaos.wire.registry.Framing;
import khaos.wire.registry.Registry;
import khaos.wire.registry.SchemaChoice;
import khaos.wire.registry.SchemaText;
import khaos.wire.registry.Subject;
import org.apache.avro.Schema;

/**
 * Records in Avro's binary encoding: with a registry behind its magic byte and the schema's id, without one bare.
 *
 * @param fields what the script says of them; empty where the schema says it all
 */
public record AvroContent(Optional<ObjectOf> fields, SchemaChoice choice) implements SchemaContent {

    private static final String UNNAMED = "Record";

    public AvroContent {
        SchemaContent.mustHaveFields(fields, choice, "avro");
    }

    @Override
    public void checkFields(ObjectOf fields) {
        FieldNames.check(fields, "avro()");
    }

    @Override
    public AvroRecords bare() {
        return new AvroRecords(schema(own(UNNAMED), List.of()), fields.orElse(null), Framing.NONE);
    }

    @Override
    public AvroRecords at(Registry registry, String topic) {
        if (choice.subject().isPresent()) {
            var found = choice.fetched(registry, SchemaText.Type.AVRO);
            var used = registry.references(found.schema()).values().stream()
                    .map(SchemaText::text)
                    .toList();
            return new AvroRecords(
                    schema(found.schema().text(), used),
                    fields.orElse(null),
                    Framing.of(found.id()),
                    Optional.of(new Subject(registry, choice.subject().get())));
        }
        Schema schema = schema(own(FieldNames.title(topic) + "Record"), List.of());
        String subject = choice.naming().subject(topic, "value", schema.getFullName());
        int id = registry.register(subject, new SchemaText(SchemaText.Type.AVRO, schema.toString()));
        return new AvroRecords(
                schema, fields.orElse(null), Framing.of(id), Optional.of(new Subject(registry, subject)));
    }

    /** @param name of a record of the script's own fields */
    private String own(String name) {
        if (choice.file().isPresent()) return choice.fileText();
        return AvroShape.of(fields.orElseThrow(), choice.record().orElse(name)).toString();
    }

    /** @param used schemas that {@code text} uses, those that others use first */
    static Schema schema(String text, List<String> used) {
        try {
            var parser = new Schema.Parser();
            new ArrayList<>(used).forEach(parser::parse);
            Schema schema = parser.parse(text);
            if (schema.getType() != Schema.Type.RECORD)
                throw new KhaosError(
                        "the schema is a " + schema.getType().getName() + ", and records are needed",
                        "use a schema of type record");
            return schema;
        } catch (org.apache.avro.AvroRuntimeException wrong) {
            throw new KhaosError("this is no Avro schema: " + wrong.getMessage(), "mend the schema");
        }
    }
}
