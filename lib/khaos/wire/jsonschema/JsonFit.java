package khaos.wire.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import khaos.base.KhaosError;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Value;

/** Whether what a script says of a property is of a type that the schema allows, where the schema says types. */
final class JsonFit {

    private JsonFit() {}

    static void check(ObjectOf.Field said, JsonNode property) {
        var types = types(property.path("type"));
        if (types.isEmpty() || fits(said.value(), types)) return;
        throw new KhaosError(
                "the JSON Schema wants " + String.join(" or ", types) + " for '" + said.name()
                        + "', and the script says " + spoken(said.value()),
                "say a value of that type, or leave the field to the schema");
    }

    private static Set<String> types(JsonNode type) {
        if (type.isTextual()) return Set.of(type.asText());
        return StreamSupport.stream(type.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static boolean fits(Value said, Set<String> types) {
        if (said instanceof Maybe maybe) return types.contains("null") && fits(maybe.value(), types);
        return switch (said.kind()) {
            case WHOLE, TIMESTAMP -> types.contains("integer") || types.contains("number");
            case DECIMAL -> types.contains("number");
            case BOOL -> types.contains("boolean");
            case OBJECT -> types.contains("object");
            case LIST -> types.contains("array");
            case TEXT, UUID, ENUM -> types.contains("string");
            case ANY -> true;
        };
    }

    private static String spoken(Value said) {
        return said instanceof Maybe ? "optional" : said.kind().name().toLowerCase(Locale.ROOT);
    }
}
