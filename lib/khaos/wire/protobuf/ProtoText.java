package khaos.wire.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.Locale;

/** A schema that {@link ProtobufShape} made, as the text that registries take. */
final class ProtoText {

    private final StringBuilder text = new StringBuilder();

    private ProtoText() {}

    static String of(FileDescriptorProto file) {
        var made = new ProtoText();
        made.text
                .append("syntax = \"proto3\";\npackage ")
                .append(file.getPackage())
                .append(";\n");
        file.getMessageTypeList().forEach(message -> made.message(message, "\n", ""));
        return made.text.toString();
    }

    private void message(DescriptorProto message, String before, String indent) {
        text.append(before)
                .append(indent)
                .append("message ")
                .append(message.getName())
                .append(" {\n");
        message.getFieldList().forEach(field -> field(field, indent + "  "));
        message.getEnumTypeList().forEach(type -> enumeration(type, indent + "  "));
        message.getNestedTypeList().forEach(nested -> message(nested, "", indent + "  "));
        text.append(indent).append("}\n");
    }

    private void field(FieldDescriptorProto field, String indent) {
        text.append(indent);
        if (field.getLabel() == Label.LABEL_REPEATED) text.append("repeated ");
        if (field.getProto3Optional()) text.append("optional ");
        text.append(type(field))
                .append(' ')
                .append(field.getName())
                .append(" = ")
                .append(field.getNumber())
                .append(";\n");
    }

    private static String type(FieldDescriptorProto field) {
        boolean isNamed = field.getType() == Type.TYPE_MESSAGE || field.getType() == Type.TYPE_ENUM;
        return isNamed
                ? field.getTypeName()
                : field.getType().name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
    }

    private void enumeration(EnumDescriptorProto type, String indent) {
        text.append(indent).append("enum ").append(type.getName()).append(" {\n");
        type.getValueList().forEach(value -> text.append(indent)
                .append("  ")
                .append(value.getName())
                .append(" = ")
                .append(value.getNumber())
                .append(";\n"));
        text.append(indent).append("}\n");
    }
}
