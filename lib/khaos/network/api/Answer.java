package khaos.network.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param headers beside the content type
 */
record Answer(int status, String type, String body, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer ok(Object value) {
        return json(200, value);
    }

    static Answer json(int status, Object value) {
        return new Answer(status, JSON, Json.text(value), Map.of());
    }

    static Answer empty(int status) {
        return new Answer(status, "", "", Map.of());
    }

    static Answer text(int status, String body) {
        return new Answer(status, TEXT, body, Map.of("X-Content-Type-Options", "nosniff"));
    }

    static Answer of(ApiError error) {
        return text(error.status(), Json.text(fields(error)) + "\n");
    }

    static Map<String, Object> fields(ApiError error) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("error", error.getMessage());
        fields.put("status", error.status());
        return fields;
    }
}
