package khaos.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import khaos.report.Terminal;

/**
 * A record for people and for programs to read.
 *
 * @param key   null for none
 * @param value null for a tombstone
 */
record SampledRecord(String topic, byte[] key, byte[] value) {

    /** Numbers stay as they are, to the last zero. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectWriter INDENTED = JSON.writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** Prints one record after another. */
    @FunctionalInterface
    interface Printer {
        void print(SampledRecord next);
    }

    /** JSON lines if asked; else indented records on a terminal, and columns between tabs for other programs. */
    static Printer printer(Terminal terminal, boolean isJson, boolean namesTopics) {
        if (isJson) return next -> terminal.print(next.json());
        if (!terminal.isOutTerminal())
            return next -> terminal.print((namesTopics ? next.topic + "\t" : "") + next.columns());
        return next -> {
            terminal.print(terminal.bold(next.topic) + "  " + shown(next.key));
            next.indented().lines().forEach(line -> terminal.print("  " + line));
        };
    }

    /** {@code {"topic":…,"key":…,"value":…}}: the value itself where it is JSON, else text. */
    String json() {
        var all = JSON.createObjectNode().put("topic", topic);
        all.put("key", key == null ? null : shown(key));
        all.set("value", tree());
        return all.toString();
    }

    private String columns() {
        return shown(key) + "\t" + shown(value);
    }

    String indented() {
        try {
            return tree().isContainerNode() ? INDENTED.writeValueAsString(tree()) : shown(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode tree() {
        if (value == null) return JSON.nullNode();
        try {
            if (value.length > 0) return JSON.readTree(text(value));
            return TextNode.valueOf("");
        } catch (CharacterCodingException | JsonProcessingException notJson) {
            return TextNode.valueOf(shown(value));
        }
    }

    /** Text on one line as it is, with escapes for what would break the line; bytes that are no text in hexadecimal. */
    private static String shown(byte[] bytes) {
        if (bytes == null) return "null";
        try {
            String text = text(bytes);
            return text.chars().anyMatch(Character::isISOControl) ? escaped(text) : text;
        } catch (CharacterCodingException noText) {
            return "0x" + HexFormat.of().formatHex(bytes);
        }
    }

    private static String escaped(String text) {
        String quoted = TextNode.valueOf(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
