package khaos.wire.registry;

import java.util.List;

/** A schema as a registry holds it. */
public record SchemaText(Type type, String text, List<Reference> references) {

    public SchemaText {
        references = List.copyOf(references);
    }

    public SchemaText(Type type, String text) {
        this(type, text, List.of());
    }

    /** The languages that registries know, by their names there. */
    public enum Type {
        AVRO,
        PROTOBUF,
        JSON;

        /** What {@code text} is written in: the three do not look alike. */
        public static Type of(String text) {
            String start = text.strip();
            if (start.isEmpty() || "{[\"".indexOf(start.charAt(0)) < 0) return PROTOBUF;
            return start.contains("\"$schema\"") || start.contains("\"properties\"") ? JSON : AVRO;
        }
    }

    /**
     * Another schema that this one uses.
     *
     * @param name as this one calls it: a type's full name, or the path of an import
     */
    public record Reference(String name, String subject, int version) {}
}
