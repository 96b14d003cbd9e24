package khaos.wire.jsonschema;

import java.util.Optional;
import khaos.base.KhaosError;
import khaos.value.Kind;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Value;
import khaos.wire.FieldNames;
import khaos.wire.JsonContent;
import khaos.wire.SchemaContent;
import khaos.wire.registry.Framing;
import khaos.wire.registry.Registry;
import khaos.wire.registry.SchemaChoice;
import khaos.wire.registry.SchemaText;
import khaos.wire.registry.Subject;

/**
 * JSON objects with a schema: with a registry behind its magic byte and the schema's id, without one bare.
 *
 * @param fields what the script says of them; empty where the schema says it all
 */
public record JsonSchemaContent(Optional<ObjectOf> fields, SchemaChoice choice) implements SchemaContent {

    public JsonSchemaContent {
        SchemaContent.mustHaveFields(fields, choice, "jsonSchema");
    }

    @Override
    public void checkFields(ObjectOf fields) {
        mustBeTyped(fields);
    }

    private static void mustBeTyped(Value value) {
        if (value instanceof ObjectOf object)
            for (var field : object.fields()) {
                if (field.value().kind() == Kind.ANY)
                    throw new KhaosError(
                            "jsonSchema() cannot carry the field '" + field.name()
                                    + "': its type is known only once it is made",
                            "use a word that makes one type, such as string() or integer(), or format json()");
                mustBeTyped(field.value());
            }
        if (value instanceof ListOf list) mustBeTyped(list.item());
        if (value instanceof Maybe maybe) mustBeTyped(maybe.value());
    }

    @Override
    public JsonSchemaRecords bare() {
        return records(Optional.empty(), Framing.NONE, Optional.empty());
    }

    @Override
    public JsonSchemaRecords at(Registry registry, String topic) {
        if (choice.subject().isPresent()) {
            var found = choice.fetched(registry, SchemaText.Type.JSON);
            var subject = new Subject(registry, choice.subject().get());
            return records(Optional.of(found.schema().text()), Framing.of(found.id()), Optional.of(subject));
        }
        String title = choice.record().orElse(FieldNames.title(topic) + "Record");
        String text = choice.file().isPresent() ? choice.fileText() : JsonShape.of(fields.orElseThrow(), title);
        var subject = new Subject(registry, choice.naming().subject(topic, "value", title));
        int id = subject.put(new SchemaText(SchemaText.Type.JSON, text));
        return records(Optional.empty(), Framing.of(id), Optional.of(subject));
    }

    /** @param fetched the registry's schema; empty for that of the file or, without one, of the fields */
    private JsonSchemaRecords records(Optional<String> fetched, byte[] prefix, Optional<Subject> subject) {
        var made = fetched.or(() -> choice.file().map(file -> choice.fileText()))
                .map(text -> new JsonSchemaFields(text).of(fields))
                .orElseGet(fields::orElseThrow);
        return new JsonSchemaRecords(new JsonContent(made), fields, prefix, subject);
    }
}
