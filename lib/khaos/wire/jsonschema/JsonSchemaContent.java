package khaos.wire.jsonschema;

import java.util.Optional;
import khaos.base.KhaosError;
import khaos.value.Key;
import khaos.value.Kind;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Origin;
import khaos.value.Value;
import khaos.wire.Content;
import khaos.wire.FieldNames;
import khaos.wire.JsonContent;
import khaos.wire.Maker;
import khaos.wire.SchemaContent;
import khaos.wire.Spoil;
import khaos.wire.registry.Framing;
import khaos.wire.registry.Registry;
import khaos.wire.registry.SchemaChoice;
import khaos.wire.registry.SchemaText;

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
    public Framed bare() {
        return new Framed(json(choice.file().map(file -> choice.fileText())), Framing.NONE);
    }

    /** @param schema empty when the fields say it all */
    private JsonContent json(Optional<String> schema) {
        return new JsonContent(
                schema.map(text -> new JsonSchemaFields(text).of(fields)).orElseGet(fields::orElseThrow));
    }

    @Override
    public Framed at(Registry registry, String topic) {
        if (choice.subject().isPresent()) {
            var found = choice.fetched(registry, SchemaText.Type.JSON);
            return new Framed(json(Optional.of(found.schema().text())), Framing.of(found.id()));
        }
        String title = choice.record().orElse(FieldNames.title(topic) + "Record");
        String text = choice.file().isPresent() ? choice.fileText() : JsonShape.of(fields.orElseThrow(), title);
        int id = registry.register(
                choice.naming().subject(topic, "value", title), new SchemaText(SchemaText.Type.JSON, text));
        return new Framed(json(choice.file().map(file -> text)), Framing.of(id));
    }

    /** JSON behind a prefix. */
    private record Framed(JsonContent json, byte[] prefix) implements Content {

        @Override
        public void check(Key key) {
            json.check(key);
        }

        @Override
        public Tie tie() {
            return prefix.length > 0 ? Tie.LOOSE : Tie.NONE;
        }

        @Override
        public Optional<Content> spoilt(Spoil how) {
            return json.spoilt(how).map(other -> new Framed((JsonContent) other, prefix));
        }

        @Override
        public Maker maker(Key key, Origin origin) {
            return json.maker(prefix, key, origin);
        }
    }
}
