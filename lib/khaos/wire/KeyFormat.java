package khaos.wire;

import java.util.Optional;
import khaos.wire.registry.Framing;
import khaos.wire.registry.Registry;
import khaos.wire.registry.SchemaText;

/**
 * How the text of a key becomes bytes. Immutable.
 *
 * @param prefix before each key
 */
public record KeyFormat(Kind kind, byte[] prefix) {

    /** The text itself. */
    public static final KeyFormat PLAIN = new KeyFormat(Kind.PLAIN, Framing.NONE);

    private static final byte FIELD_1_OF_BYTES = 1 << 3 | 2;

    public KeyFormat(Kind kind) {
        this(kind, Framing.NONE);
    }

    /** With its schema registered, where it has one and there is a registry. */
    public KeyFormat ready(String topic, Optional<Registry> registry) {
        if (kind.schema == null || registry.isEmpty()) return this;
        return new KeyFormat(kind, kind.prefix(registry.get().register(topic + "-key", kind.schema)));
    }

    /** Adds the key of this {@code text}, UTF-8. */
    void put(byte[] text, Buffer out) {
        out.add(prefix);
        switch (kind) {
            case PLAIN -> out.add(text);
            case JSON, JSON_SCHEMA -> new JsonSink(out).text(text, 0, text.length);
            case AVRO -> {
                out.zigzag(text.length);
                out.add(text);
            }
            case PROTOBUF -> {
                out.add(FIELD_1_OF_BYTES);
                out.varint(text.length);
                out.add(text);
            }
        }
    }

    /** What a key is. */
    public enum Kind {
        PLAIN(null),
        JSON(null),
        JSON_SCHEMA(new SchemaText(
                SchemaText.Type.JSON,
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"title\":\"Key\",\"type\":\"string\"}")),
        AVRO(new SchemaText(SchemaText.Type.AVRO, "\"string\"")),
        PROTOBUF(new SchemaText(
                SchemaText.Type.PROTOBUF,
                "syntax = \"proto3\";\npackage khaos.generated;\n\nmessage Key {\n  string key = 1;\n}\n"));

        private final SchemaText schema;

        Kind(SchemaText schema) {
            this.schema = schema;
        }

        private byte[] prefix(int id) {
            return this == PROTOBUF ? Framing.of(id, java.util.List.of(0)) : Framing.of(id);
        }
    }
}
