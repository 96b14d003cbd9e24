package khaos.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.wire.Payload;
import khaos.yaml.Script.Part;

/** {@code topics:} as blocks of {@code topic}; what is as the document's defaults, which are a script's too, is left out. */
final class TopicLines {

    private static final List<String> CODECS = List.of("none", "gzip", "snappy", "lz4", "zstd");
    private static final List<String> KEYS = List.of("uniform", "zipfian", "single_key", "round_robin");
    private static final long MOST_REPLICAS = 3;

    private final Script script;
    private final Cast cast;
    private final Notes notes;
    private final Mistakes mistakes;

    TopicLines(Script script, Cast cast, Notes notes, Mistakes mistakes) {
        this.script = script;
        this.cast = cast;
        this.notes = notes;
        this.mistakes = mistakes;
    }

    void write(Section topic) {
        topic.needs("name", "for example name: orders");
        String name = topic.text("name").orElse("?");
        script.blank();
        script.block(topic.place("name"), "topic(" + Groovy.text(name) + ")", () -> inside(topic, name));
        topic.end();
    }

    private void inside(Section topic, String name) {
        whole(topic, "partitions", 1, 6, 12).ifPresent(count -> line(topic, "partitions", "partitions " + count));
        Optional<Long> replicas = topic.whole("replication_factor", 1);
        replicas.filter(count -> count > MOST_REPLICAS)
                .ifPresent(count ->
                        topic.wrong("replication_factor", "`replication_factor` must be at most 3, got " + count, ""));
        replicas.filter(count -> count != MOST_REPLICAS)
                .ifPresent(count -> line(topic, "replication_factor", "replicas " + count));
        records(topic);
        long producers = producers(topic);
        long groups = topic.whole("num_consumer_groups", 1).orElse(1L);
        long perGroup = whole(topic, "consumers_per_group", 1, 1, 2).orElse(1L);
        cast.topic(name, (int) producers, (int) groups, (int) perGroup);
        consumers(topic, groups, perGroup);
    }

    private void records(Section topic) {
        var words = new SchemaWords(script, notes);
        Optional<String> subject = words.subject(topic);
        Optional<Section> schema = topic.section("message_schema", "a message_schema");
        if (schema.isEmpty()) {
            notes.leftOut("key_cardinality", 100, 50);
            if (subject.isEmpty()) notes.leftOut("message size", "100..1000", "200..500");
            else words.format(topic, subject.get(), schema);
            return;
        }
        key(schema.get());
        Optional<Long> min = schema.get().whole("min_size_bytes", 1);
        Optional<Long> max = schema.get().whole("max_size_bytes", 1);
        boolean hasFields = schema.get().has("fields");
        if (subject.isEmpty()) words.format(schema.get(), hasFields);
        else words.format(topic, subject.get(), schema);
        if (subject.isPresent() && hasFields)
            schema.get()
                    .wrong("fields", "the fields come from the registry", "leave `fields` or `schema_provider` out");
        if (hasFields) fields(schema.get());
        else if (subject.isEmpty()) payload(schema.get(), min, max);
        schema.get().end();
    }

    private void fields(Section schema) {
        List<Section> fields = schema.sections("fields", "a field");
        if (fields.isEmpty() && mistakes.isEmpty())
            schema.wrong("fields", "`fields` is empty", "list a field, or leave it out");
        script.block(schema.place("fields"), "value", () -> new FieldLines(script, mistakes).write(fields));
    }

    private void key(Section schema) {
        String how = schema.oneOf("key_distribution", KEYS).orElse("uniform");
        Optional<Long> said = schema.whole("key_cardinality", 1);
        if (said.isEmpty() && !how.equals("single_key")) notes.leftOut("key_cardinality", 100, 50);
        String count = Groovy.number(said.orElse(100L));
        String where = schema.has("key_distribution") ? "key_distribution" : "key_cardinality";
        switch (how) {
            case "single_key" -> line(schema, where, "key single()");
            case "zipfian" -> line(schema, where, "key zipfian(" + count + ")");
            case "round_robin" -> line(schema, where, "key roundRobin(" + count + ")");
            default -> {
                if (!count.equals("100")) line(schema, where, "key uniform(" + count + ")");
            }
        }
    }

    private void payload(Section schema, Optional<Long> min, Optional<Long> max) {
        if (min.isEmpty()) notes.leftOut("min_size_bytes", 100, 200);
        if (max.isEmpty()) notes.leftOut("max_size_bytes", 1000, 500);
        long least = min.orElse(100L);
        long most = max.orElse(1000L);
        if (least > most)
            schema.wrong(
                    min.isPresent() ? "min_size_bytes" : "max_size_bytes",
                    "`min_size_bytes` is " + least + ", and `max_size_bytes` is " + most,
                    min.isPresent() && max.isPresent() ? "put the smaller one first" : "say both");
        if (least < Payload.LEAST_BYTES)
            notes.tell(
                    schema.place("min_size_bytes"),
                    "a message has at least " + Payload.LEAST_BYTES
                            + " bytes: its id, timestamp and sequence take them");
        least = Math.max(least, Payload.LEAST_BYTES);
        most = Math.max(most, Payload.LEAST_BYTES);
        if (least != 100 || most != 1000)
            line(
                    schema,
                    min.isPresent() ? "min_size_bytes" : "max_size_bytes",
                    "payload "
                            + (least == most
                                    ? Groovy.number(least)
                                    : Groovy.number(least) + ".." + Groovy.number(most)));
    }

    private long producers(Section topic) {
        long count = whole(topic, "num_producers", 0, 1, 2).orElse(1L);
        var parts = new ArrayList<Part>();
        topic.number("producer_rate")
                .filter(rate -> Topics.isRate(topic, "producer_rate", rate))
                .filter(rate -> rate.compareTo(BigDecimal.valueOf(1000)) != 0)
                .ifPresent(rate -> part(parts, topic, "producer_rate", "rate " + Groovy.rate(rate)));
        Optional<Section> config = topic.section("producer_config", "a producer_config");
        if (config.isEmpty()) {
            notes.leftOut("acks", "all", 1);
            notes.leftOut("compression_type", "none", "lz4");
        }
        config.ifPresent(settings -> settings(settings, parts));
        String head = count == 1 ? "producers" : "producers(" + count + ")";
        if (count != 1 || !parts.isEmpty())
            script.block(topic.place(topic.has("num_producers") ? "num_producers" : "name"), head, "", parts);
        return count;
    }

    private void settings(Section config, List<Part> parts) {
        if (!config.has("acks")) notes.leftOut("acks", "all", 1);
        config.oneOf("acks", List.of("0", "1", "all", "-1"))
                .filter(acks -> !acks.equals("all") && !acks.equals("-1"))
                .ifPresent(acks -> part(parts, config, "acks", "acks " + acks));
        config.whole("batch_size", 0)
                .filter(bytes -> bytes != 16_384)
                .ifPresent(bytes -> part(parts, config, "batch_size", "batch " + Groovy.bytes(bytes)));
        config.whole("linger_ms", 0)
                .filter(time -> time != 5)
                .ifPresent(time -> part(parts, config, "linger_ms", "linger " + Groovy.millis(time)));
        if (!config.has("compression_type")) notes.leftOut("compression_type", "none", "lz4");
        config.oneOf("compression_type", CODECS)
                .filter(codec -> !codec.equals("none"))
                .ifPresent(codec -> part(parts, config, "compression_type", "compression " + Groovy.text(codec)));
        config.share("duplicate_rate")
                .filter(share -> share.signum() > 0)
                .ifPresent(share -> part(parts, config, "duplicate_rate", "duplicates " + Groovy.percent(share)));
        config.end();
    }

    private void consumers(Section topic, long groups, long perGroup) {
        var parts = new ArrayList<Part>();
        topic.whole("consumer_delay_ms", 0)
                .filter(delay -> delay > 0)
                .ifPresent(delay -> part(parts, topic, "consumer_delay_ms", "delay " + Groovy.millis(delay)));
        topic.section("consumer_config", "a consumer_config")
                .ifPresent(config -> new FailureWords(notes).write(config, parts));
        Topics.groups(
                script,
                topic.place(topic.has("consumers_per_group") ? "consumers_per_group" : "name"),
                groups,
                perGroup,
                parts);
    }

    private Optional<Long> whole(Section topic, String key, long least, long documented, long older) {
        Optional<Long> said = topic.whole(key, least);
        if (!topic.has(key)) notes.leftOut(key, documented, older);
        return said.filter(number -> number != documented);
    }

    private void line(Section section, String key, String text) {
        script.line(section.place(key), text);
    }

    private static void part(List<Part> parts, Section section, String key, String text) {
        parts.add(new Part(section.place(key), text));
    }
}
