package khaos.wire.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;

/**
 * Which schema records have: that of a subject, that of a file, or, when neither is said, one made of the script's fields.
 *
 * @param version of the subject; empty for its latest
 * @param record  the name of a schema that is made, or the one of several in the schema
 */
public record SchemaChoice(
        Optional<String> subject,
        Optional<Integer> version,
        Optional<Path> file,
        Optional<String> record,
        Naming naming) {

    public static final SchemaChoice OF_FIELDS =
            new SchemaChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Naming.TOPIC);

    public SchemaChoice {
        if (subject.isPresent() && file.isPresent())
            throw new KhaosError("subject and file both say where the schema is", "keep one of them");
        if (version.isPresent() && subject.isEmpty())
            throw new KhaosError(
                    "version says which schema of a subject, and there is none", "add subject: 'orders-value'");
        if (version.isPresent() && version.get() < 1)
            throw new KhaosError("version must be at least 1, got " + version.get(), "leave it out for the latest");
    }

    /** What a script names: {@code subject:}, {@code version:}, {@code file:}, {@code record:} and {@code naming:}. */
    public static SchemaChoice named(Map<String, ?> named) {
        return new SchemaChoice(
                Optional.ofNullable((String) named.get("subject")),
                Optional.ofNullable((Integer) named.get("version")),
                Optional.ofNullable((String) named.get("file")).map(Path::of),
                Optional.ofNullable((String) named.get("record")),
                named.get("naming") == null ? Naming.TOPIC : Naming.of((String) named.get("naming")));
    }

    /** Whether the script's fields say all. */
    public boolean isOfFields() {
        return subject.isEmpty() && file.isEmpty();
    }

    /** The text of {@link #file}, which is there. */
    public String fileText() {
        Path path = file.orElseThrow();
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new KhaosError(
                    "cannot read the schema " + path
                            + (Files.exists(path) ? ": " + unreadable.getMessage() : ": there is no such file"),
                    "paths are relative to the folder in which khaos was started");
        }
    }

    /** The schema of {@link #subject}, which is there. */
    public Registered fetched(Registry registry, SchemaText.Type type) {
        var found = registry.schema(subject.orElseThrow(), version);
        if (found.schema().type() != type)
            throw new KhaosError(
                    "the schema of subject '" + subject.get() + "' is "
                            + found.schema().type() + ", not " + type,
                    "choose the format that it is in");
        return found;
    }
}
