package khaos.wire.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.value.ObjectOf;
import khaos.wire.FieldNames;
import khaos.wire.SchemaContent;
import khaos.wire.registry.Framing;
import khaos.wire.registry.Registry;
import khaos.wire.registry.SchemaChoice;
import khaos.wire.registry.SchemaText;
import khaos.wire.registry.Subject;

/**
 * Records that are Protobuf messages: with a registry behind its magic byte, the schema's id and the message's place in it,
 * without one bare.
 *
 * @param fields what the script says of them; empty where the schema says it all
 */
public record ProtobufContent(Optional<ObjectOf> fields, SchemaChoice choice) implements SchemaContent {

    private static final String UNNAMED = "Record";

    public ProtobufContent {
        SchemaContent.mustHaveFields(fields, choice, "protobuf");
    }

    @Override
    public void checkFields(ObjectOf fields) {
        FieldNames.check(fields, "protobuf()");
    }

    @Override
    public ProtobufRecords bare() {
        Descriptor type = choice.file().isPresent() ? ofFile() : ofFields(UNNAMED);
        return new ProtobufRecords(type, fields.orElse(null), Framing.NONE);
    }

    private Descriptor ofFields(String name) {
        var shape = ProtobufShape.of(fields.orElseThrow(), choice.record().orElse(name));
        return new ProtoFiles(path -> Optional.empty())
                .linked(shape)
                .getMessageTypes()
                .get(0);
    }

    private Descriptor ofFile() {
        Path file = choice.file().orElseThrow();
        var linked = new ProtoFiles(path -> beside(file, path))
                .linked(choice.fileText(), file.getFileName().toString());
        return ProtoFiles.message(linked, choice.record());
    }

    /** An import, relative to the file's folder or one above it. */
    private static Optional<String> beside(Path file, String path) {
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(path);
            try {
                if (Files.isRegularFile(candidate)) return Optional.of(Files.readString(candidate));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Optional.empty();
    }

    @Override
    public ProtobufRecords at(Registry registry, String topic) {
        return choice.subject().isPresent() ? fetched(registry) : registered(registry, topic);
    }

    private ProtobufRecords fetched(Registry registry) {
        var found = choice.fetched(registry, SchemaText.Type.PROTOBUF);
        var used = registry.references(found.schema());
        var linked = new ProtoFiles(path -> Optional.ofNullable(used.get(path)).map(SchemaText::text))
                .linked(found.schema().text(), choice.subject().orElseThrow() + ".proto");
        Descriptor type = ProtoFiles.message(linked, choice.record());
        return new ProtobufRecords(
                type,
                fields.orElse(null),
                Framing.of(found.id(), ProtoFiles.indexes(type)),
                Optional.of(new Subject(registry, choice.subject().get())));
    }

    private ProtobufRecords registered(Registry registry, String topic) {
        Descriptor type = choice.file().isPresent() ? ofFile() : ofFields(FieldNames.title(topic) + "Record");
        String text = choice.file().isPresent()
                ? choice.fileText()
                : ProtoText.of(type.getFile().toProto());
        String subject = choice.naming().subject(topic, "value", type.getFullName());
        int id = registry.register(
                subject, new SchemaText(SchemaText.Type.PROTOBUF, text, registerImports(registry, type)));
        return new ProtobufRecords(
                type,
                fields.orElse(null),
                Framing.of(id, ProtoFiles.indexes(type)),
                Optional.of(new Subject(registry, subject)));
    }

    /** Imports are registered under their paths, as Confluent's clients do. */
    private List<SchemaText.Reference> registerImports(Registry registry, Descriptor type) {
        if (choice.file().isEmpty()) return List.of();
        var references = new ArrayList<SchemaText.Reference>();
        for (var used : type.getFile().getDependencies()) {
            String path = used.getName();
            if (path.startsWith("google/protobuf/")) continue;
            if (used.getDependencies().stream()
                    .anyMatch(deeper -> !deeper.getName().startsWith("google/protobuf/")))
                throw new KhaosError(
                        "the import '" + path + "' imports others itself, and these cannot be registered from files",
                        "register the schemas, and name the subject: protobuf(subject: '…')");
            String text = beside(choice.file().get(), path).orElseThrow();
            registry.register(path, new SchemaText(SchemaText.Type.PROTOBUF, text));
            int version = registry.schema(path, Optional.empty()).version();
            references.add(new SchemaText.Reference(path, path, version));
        }
        return references;
    }
}
