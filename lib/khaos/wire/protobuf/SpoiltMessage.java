package khaos.wire.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Optional;
import khaos.wire.Spoil;

/** A message that is not the one that records claim to be: of plain fields alone, the others left out. */
final class SpoiltMessage {

    private SpoiltMessage() {}

    static Optional<Descriptor> of(Descriptor type, Spoil how) {
        if (how == Spoil.WRONG_RECORD) return Optional.of(linked(another()));
        if (how == Spoil.MISSING_FIELD && type.getFields().size() < 2) return Optional.empty();
        var message = DescriptorProto.newBuilder().setName("Spoilt");
        boolean isDone = false;
        for (var field : type.getFields()) {
            Optional<Type> other = isDone ? Optional.empty() : other(field, how);
            if (!isDone && how == Spoil.MISSING_FIELD) {
                isDone = true;
                continue;
            }
            isDone |= other.isPresent();
            if (other.isPresent() || isPlain(field))
                message.addField(plain(field, other.orElse(field.getType().toProto())));
        }
        return isDone ? Optional.of(linked(message.build())) : Optional.empty();
    }

    private static Optional<Type> other(FieldDescriptor field, Spoil how) {
        return switch (how) {
            case WRONG_TYPE -> Optional.of(isOfLength(field) ? Type.TYPE_FIXED64 : Type.TYPE_STRING);
            case WRONG_PRECISION ->
                field.getType() == FieldDescriptor.Type.DOUBLE ? Optional.of(Type.TYPE_FLOAT) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isOfLength(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case STRING, BYTE_STRING, MESSAGE -> true;
            default -> field.isPacked();
        };
    }

    private static boolean isPlain(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE, ENUM -> false;
            default -> true;
        };
    }

    private static FieldDescriptorProto plain(FieldDescriptor field, Type type) {
        return FieldDescriptorProto.newBuilder()
                .setName(field.getName())
                .setNumber(field.getNumber())
                .setLabel(field.isRepeated() && isPlain(field) ? Label.LABEL_REPEATED : Label.LABEL_OPTIONAL)
                .setType(type)
                .build();
    }

    private static DescriptorProto another() {
        return DescriptorProto.newBuilder()
                .setName("Mistaken")
                .addField(FieldDescriptorProto.newBuilder()
                        .setName("count")
                        .setNumber(1)
                        .setLabel(Label.LABEL_OPTIONAL)
                        .setType(Type.TYPE_FIXED64))
                .build();
    }

    private static Descriptor linked(DescriptorProto message) {
        var file = FileDescriptorProto.newBuilder()
                .setName("spoilt.proto")
                .setSyntax("proto3")
                .addMessageType(message)
                .build();
        return new ProtoFiles(path -> Optional.empty())
                .linked(file)
                .getMessageTypes()
                .get(0);
    }
}
