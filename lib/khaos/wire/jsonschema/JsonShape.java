package khaos.wire.jsonschema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Value;
import khaos.wire.FieldNames;

/** The JSON Schema (draft 7, which every registry knows) of a script's fields. */
final class JsonShape {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonShape() {}

    static String of(ObjectOf fields, String title) {
        var schema = JSON.objectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", title);
        schema.setAll(object(fields));
        return schema.toString();
    }

    private static ObjectNode object(ObjectOf object) {
        var schema = JSON.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var field : object.fields()) {
            properties.set(field.name(), type(field.value()));
            required.add(field.name()); // what is null is there, too
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode type(Value value) {
        if (value instanceof ObjectOf object) return object(object);
        if (value instanceof Maybe maybe) {
            var schema = JSON.objectNode();
            schema.putArray("oneOf").add(JSON.objectNode().put("type", "null")).add(type(maybe.value()));
            return schema;
        }
        if (value instanceof ListOf list) {
            var schema = JSON.objectNode().put("type", "array");
            schema.set("items", type(list.item()));
            return schema;
        }
        var symbols = FieldNames.symbols(value);
        var schema = JSON.objectNode().put("type", leaf(value));
        if (!symbols.isEmpty()) symbols.forEach(schema.withArray("enum")::add);
        return schema;
    }

    private static String leaf(Value value) {
        return switch (value.kind()) {
            case WHOLE, TIMESTAMP -> "integer";
            case DECIMAL -> "number";
            case BOOL -> "boolean";
            default -> "string";
        };
    }
}
