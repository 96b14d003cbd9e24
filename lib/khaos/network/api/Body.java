package khaos.network.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object as Go's decoder takes it: keys in any case, unknown ones ignored, null like none, of two the last, and
 * nothing after the first value looked at. The errors are Go's as well.
 *
 * @param type what Go calls it in its errors
 */
record Body(JsonNode json, String type) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static JsonNode read(byte[] bytes) throws ApiError {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() == null) throw ApiError.badBody("EOF");
            return MAPPER.readTree(parser);
        } catch (JsonEOFException cut) {
            throw ApiError.badBody("unexpected EOF");
        } catch (JacksonException wrong) {
            throw ApiError.badBody(wrong.getOriginalMessage());
        } catch (IOException impossible) {
            throw ApiError.badBody(impossible.getMessage());
        }
    }

    static Body object(byte[] bytes, String type) throws ApiError {
        return object(read(bytes), type);
    }

    static Body object(JsonNode json, String type) throws ApiError {
        if (!json.isObject() && !json.isNull())
            throw ApiError.badBody("json: cannot unmarshal " + kind(json) + " into Go value of type " + type);
        return new Body(json, type);
    }

    String text(String field, String otherwise) throws ApiError {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) return otherwise;
        if (!value.get().isTextual()) throw unfit(value.get(), field, "string");
        return value.get().textValue();
    }

    boolean flag(String field, boolean otherwise) throws ApiError {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) return otherwise;
        if (!value.get().isBoolean()) throw unfit(value.get(), field, "bool");
        return value.get().booleanValue();
    }

    double fraction(String field, double otherwise, String goType) throws ApiError {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) return otherwise;
        if (!value.get().isNumber()) throw unfit(value.get(), field, goType);
        return value.get().doubleValue();
    }

    long whole(String field, long otherwise) throws ApiError {
        Optional<JsonNode> value = value(field);
        if (value.isEmpty()) return otherwise;
        if (!value.get().isNumber()) throw unfit(value.get(), field, "int64");
        if (!value.get().canConvertToLong() || !value.get().isIntegralNumber())
            throw ApiError.badBody("json: cannot unmarshal number " + value.get() + " into Go struct field " + type
                    + "." + field + " of type int64");
        return value.get().longValue();
    }

    Optional<JsonNode> value(String field) {
        JsonNode last = null;
        for (Map.Entry<String, JsonNode> entry : json.properties())
            if (entry.getKey().equalsIgnoreCase(field) && !entry.getValue().isNull()) last = entry.getValue();
        return Optional.ofNullable(last);
    }

    private ApiError unfit(JsonNode value, String field, String goType) {
        return ApiError.badBody("json: cannot unmarshal " + kind(value) + " into Go struct field " + type + "." + field
                + " of type " + goType);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "bool";
            case ARRAY -> "array";
            default -> "object";
        };
    }
}
