package khaos.wire.jsonschema;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.StreamSupport;
import khaos.base.Between;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.value.Bool;
import khaos.value.Constant;
import khaos.value.Decimal;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.OneOf;
import khaos.value.Text;
import khaos.value.Timestamp;
import khaos.value.Uuid;
import khaos.value.Value;
import khaos.value.Whole;

/**
 * Fields that a JSON Schema allows, for the part of the language that says what a value is: types, enums, bounds, formats,
 * nested objects and lists. What says more ({@code pattern}, {@code $ref}, {@code allOf}, …) is refused rather than guessed.
 */
final class JsonSchemaFields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Share HALF = new Share(0.5);

    private final JsonNode schema;

    JsonSchemaFields(String text) {
        try {
            schema = JSON.readTree(text);
        } catch (JacksonException wrong) {
            throw new KhaosError("this is no JSON Schema: " + wrong.getOriginalMessage(), "mend the schema");
        }
        if (!schema.path("type").asText().equals("object"))
            throw new KhaosError("the JSON Schema is not one of an object", "use a schema of type object");
    }

    /** Whether the schema has a property of that name. */
    boolean has(String name) {
        return schema.path("properties").has(name);
    }

    /** With what the script says of them. */
    ObjectOf of(Optional<ObjectOf> said) {
        return object(schema, said.orElse(null));
    }

    private ObjectOf object(JsonNode schema, ObjectOf said) {
        var fields = new ArrayList<ObjectOf.Field>();
        if (said != null) fields.addAll(said.fields());
        for (var field : fields) JsonFit.check(field, schema.path("properties").path(field.name()));
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            if (fields.stream().noneMatch(field -> field.name().equals(name)))
                fields.add(new ObjectOf.Field(name, value(name, property.getValue())));
        });
        return new ObjectOf(fields);
    }

    private Value value(String name, JsonNode schema) {
        for (String word : new String[] {"$ref", "allOf", "not", "if", "pattern", "multipleOf", "patternProperties"})
            if (schema.has(word)) throw unknown(name, "`" + word + "`");
        if (schema.has("const")) return constant(name, schema.get("const"));
        if (schema.has("enum")) return choice(name, schema.get("enum"));
        for (String word : new String[] {"oneOf", "anyOf"}) if (schema.has(word)) return either(name, schema.get(word));
        var type = schema.path("type");
        if (type.isArray()) return typed(name, schema, type);
        return single(name, schema, type.asText());
    }

    private Value typed(String name, JsonNode schema, JsonNode types) {
        var names = StreamSupport.stream(types.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        String first = names.stream()
                .filter(type -> !type.equals("null"))
                .findFirst()
                .orElseThrow(() -> unknown(name, "a type that is always null"));
        var value = single(name, schema, first);
        return names.contains("null") ? new Maybe(value, HALF) : value;
    }

    private Value either(String name, JsonNode branches) {
        Value first = null;
        boolean isOptional = false;
        for (var branch : branches)
            if (branch.path("type").asText().equals("null")) isOptional = true;
            else if (first == null) first = value(name, branch);
        if (first == null) throw unknown(name, "a choice of nothing");
        return isOptional ? new Maybe(first, HALF) : first;
    }

    private Value single(String name, JsonNode schema, String type) {
        return switch (type) {
            case "object" -> object(schema, null);
            case "array" ->
                new ListOf(
                        Between.of(
                                schema.path("minItems").asInt(0),
                                schema.path("maxItems")
                                        .asInt(schema.path("minItems").asInt(0) + 3)),
                        value(name, schema.path("items")));
            case "string" -> text(name, schema);
            case "integer" ->
                Whole.integer(Between.of(
                        schema.path("minimum").asLong(0),
                        schema.path("maximum").asLong(schema.path("minimum").asLong(0) + 1000)));
            case "number" -> {
                BigDecimal min = schema.path("minimum").decimalValue();
                BigDecimal max =
                        schema.has("maximum") ? schema.get("maximum").decimalValue() : min.add(new BigDecimal(1000));
                yield Decimal.decimal(Between.of(min, max));
            }
            case "boolean" -> Bool.bool();
            default -> throw unknown(name, type.isEmpty() ? "no type" : "the type `" + type + "`");
        };
    }

    private Value text(String name, JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("uuid")) return Uuid.uuid();
        if (format.equals("date-time")) return new Timestamp(true);
        if (!format.isEmpty()) throw unknown(name, "the format `" + format + "`");
        int min = schema.path("minLength")
                .asInt(Math.min(5, schema.path("maxLength").asInt(5)));
        return new Text(Between.of(min, schema.path("maxLength").asInt(Math.max(20, min))), 0);
    }

    private Value constant(String name, JsonNode value) {
        return Constant.constant(plain(name, value));
    }

    private Value choice(String name, JsonNode values) {
        return OneOf.oneOf(StreamSupport.stream(values.spliterator(), false)
                .map(value -> plain(name, value))
                .toArray());
    }

    private Object plain(String name, JsonNode value) {
        if (value.isTextual()) return value.asText();
        if (value.isIntegralNumber()) return value.asLong();
        if (value.isNumber()) return value.decimalValue();
        if (value.isBoolean()) return value.asBoolean();
        throw unknown(name, "the value " + value);
    }

    private static KhaosError unknown(String name, String what) {
        return new KhaosError(
                "the JSON Schema says of '" + name + "' what khaos cannot make by itself: " + what,
                "say it in the script: value { field '" + name + "', … }");
    }
}
