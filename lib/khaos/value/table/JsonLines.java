package khaos.value.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaos.base.KhaosError;
import khaos.value.Table;

/** A JSON object a line; a column is a single value, with dots between the names of objects within each other. Lists are left out. */
final class JsonLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    static Table read(String name, Path file) {
        var rows = new ArrayList<Map<String, Object>>();
        try (var lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) rows.add(row(name + ":" + number, line));
            }
        } catch (IOException unreadable) {
            throw TableFile.unreadable(name, unreadable);
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        return new Table(
                name,
                List.copyOf(columns),
                rows.stream()
                        .map(row -> columns.stream().map(row::get).toArray())
                        .toList());
    }

    private static Map<String, Object> row(String place, String line) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                var row = new LinkedHashMap<String, Object>();
                flatten("", object, row);
                return row;
            }
        } catch (JsonProcessingException wrong) {
            throw new KhaosError(
                    place + " is not JSON: " + wrong.getOriginalMessage(), "each line must be a JSON object");
        }
        throw new KhaosError(place + " is not a JSON object", "each line must be one, as in {\"id\": 1}");
    }

    private static void flatten(String prefix, ObjectNode object, Map<String, Object> row) {
        for (var field : object.properties()) {
            JsonNode value = field.getValue();
            String name = prefix + field.getKey();
            if (value instanceof ObjectNode inner) flatten(name + ".", inner, row);
            else if (!value.isArray()) row.put(name, single(value));
        }
    }

    private static Object single(JsonNode value) {
        if (value.isTextual()) return value.textValue();
        if (value.isBoolean()) return value.booleanValue();
        if (value.isIntegralNumber())
            return value.canConvertToLong() ? (Object) value.longValue() : value.decimalValue();
        return value.isNumber() ? value.decimalValue() : null;
    }
}
