package khaos.yaml;

import java.util.List;
import java.util.Optional;

/** {@code data_format} and {@code schema_provider} as the words for formats. */
final class SchemaWords {

    private static final List<String> FORMATS = List.of("json", "avro", "protobuf");

    private final Script script;
    private final Notes notes;

    SchemaWords(Script script, Notes notes) {
        this.script = script;
        this.notes = notes;
    }

    /** {@code schema_provider: registry}: the subject that the records' schema comes from; the format is that schema's. */
    Optional<String> subject(Section topic) {
        String provider =
                topic.oneOf("schema_provider", List.of("inline", "registry")).orElse("inline");
        Optional<String> subject = topic.text("subject_name");
        if (provider.equals("inline")) {
            if (subject.isPresent())
                topic.wrong(
                        "subject_name",
                        "`subject_name` means nothing without schema_provider: registry",
                        "say both, or neither");
            return Optional.empty();
        }
        topic.needs("subject_name", "the registry's subject, for example " + topic.peek("name") + "-value");
        return Optional.of(subject.orElse("?"));
    }

    /** The registry knows the format; a script has to. */
    void format(Section topic, String subject, Optional<Section> schema) {
        Optional<String> said = schema.flatMap(one -> one.oneOf("data_format", FORMATS));
        if (said.isEmpty())
            notes.tell(
                    topic.place("subject_name"),
                    "the subject's schema is taken to be Avro; say data_format: protobuf in message_schema if it is not");
        script.line(
                topic.place("subject_name"),
                "format " + said.orElse("avro") + "(subject: " + Groovy.text(subject) + ")");
    }

    void format(Section schema, boolean hasFields) {
        schema.oneOf("data_format", FORMATS)
                .filter(format -> !format.equals("json"))
                .ifPresent(format -> {
                    if (!hasFields)
                        schema.wrong(
                                "data_format",
                                "`data_format` " + format + " needs `fields`",
                                "list the fields, or leave data_format out");
                    script.line(schema.place("data_format"), "format " + format + "()");
                });
    }
}
