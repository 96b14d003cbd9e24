package khaos.wire.protobuf;

import com.google.protobuf.AnyProto;
import com.google.protobuf.ApiProto;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.FieldMaskProto;
import com.google.protobuf.SourceContextProto;
import com.google.protobuf.StructProto;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.TypeProto;
import com.google.protobuf.WrappersProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import khaos.base.KhaosError;

/** Schema texts and what they import, linked. One use. */
final class ProtoFiles {

    private final Map<String, FileDescriptor> known = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Function<String, Optional<String>> imports;

    /** @param imports the text of an import, by the path that the schema names */
    ProtoFiles(Function<String, Optional<String>> imports) {
        this.imports = imports;
        Stream.of(
                        AnyProto.getDescriptor(),
                        ApiProto.getDescriptor(),
                        DescriptorProtos.getDescriptor(),
                        DurationProto.getDescriptor(),
                        EmptyProto.getDescriptor(),
                        FieldMaskProto.getDescriptor(),
                        SourceContextProto.getDescriptor(),
                        StructProto.getDescriptor(),
                        TimestampProto.getDescriptor(),
                        TypeProto.getDescriptor(),
                        WrappersProto.getDescriptor())
                .forEach(file -> known.put(file.getName(), file));
    }

    /** The file of {@code text} itself. */
    FileDescriptor linked(String text, String name) {
        return linked(ProtoParser.parse(text, name));
    }

    FileDescriptor linked(FileDescriptorProto file) {
        var used = new ArrayList<FileDescriptor>();
        for (String path : file.getDependencyList()) used.add(imported(path, file.getName()));
        try {
            return FileDescriptor.buildFrom(file, used.toArray(FileDescriptor[]::new));
        } catch (DescriptorValidationException wrong) {
            throw new KhaosError("this is no Protobuf schema: " + wrong.getMessage(), "mend the schema");
        }
    }

    private FileDescriptor imported(String path, String by) {
        var there = known.get(path);
        if (there != null) return there;
        if (!open.add(path))
            throw new KhaosError("the import of '" + path + "' leads back to itself", "mend the imports");
        String text = imports.apply(path)
                .orElseThrow(() -> new KhaosError(
                        "the schema " + by + " imports '" + path + "', which is not there",
                        "put the file beside it, or register it and name it as a reference"));
        var linked = linked(text, path);
        known.put(path, linked);
        return linked;
    }

    /** The message {@code name} of {@code file}, by its full name or from the package on; its first one for none. */
    static Descriptor message(FileDescriptor file, Optional<String> name) {
        if (file.getMessageTypes().isEmpty())
            throw new KhaosError("the schema " + file.getName() + " has no message", "add one");
        if (name.isEmpty()) return file.getMessageTypes().get(0);
        String wanted = name.get();
        return all(file.getMessageTypes())
                .filter(type -> type.getFullName().equals(wanted)
                        || type.getFullName().equals(file.getPackage() + "." + wanted)
                        || type.getName().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new KhaosError(
                        "the schema has no message '" + wanted + "'",
                        "its messages are "
                                + String.join(
                                        ", ",
                                        all(file.getMessageTypes())
                                                .map(Descriptor::getFullName)
                                                .toList())));
    }

    private static Stream<Descriptor> all(List<Descriptor> types) {
        return types.stream().flatMap(type -> Stream.concat(Stream.of(type), all(type.getNestedTypes())));
    }

    /** Where {@code type} lies: its place in the file, then in the message around it. */
    static List<Integer> indexes(Descriptor type) {
        var indexes = new ArrayList<Integer>();
        for (Descriptor at = type; at != null; at = at.getContainingType()) indexes.add(0, at.getIndex());
        return indexes;
    }
}
