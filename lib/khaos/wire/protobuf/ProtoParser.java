package khaos.wire.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import khaos.wire.FieldNames;

/**
 * Reads the text of a {@code .proto} file (proto2 and proto3: <a href="https://protobuf.dev/reference/protobuf/proto3-spec/">the
 * grammar</a>) as the types that it declares. What types are called from afar is left to Protobuf's own library; services,
 * extensions and options that do not change how records are written are skipped.
 */
final class ProtoParser {

    private static final Set<String> SCALARS = Set.of(
            "double",
            "float",
            "int32",
            "int64",
            "uint32",
            "uint64",
            "sint32",
            "sint64",
            "fixed32",
            "fixed64",
            "sfixed32",
            "sfixed64",
            "bool",
            "string",
            "bytes");

    private final ProtoTokens tokens;
    private final FileDescriptorProto.Builder file;
    private boolean isProto3;

    private ProtoParser(String text, String name) {
        this.tokens = new ProtoTokens(text);
        this.file = FileDescriptorProto.newBuilder().setName(name);
    }

    /** @param name what imports call it */
    static FileDescriptorProto parse(String text, String name) {
        return new ProtoParser(text, name).file();
    }

    private FileDescriptorProto file() {
        while (!tokens.isOver()) {
            String word = tokens.next();
            switch (word) {
                case ";" -> {}
                case "syntax" -> syntax();
                case "edition" -> throw tokens.wrong("editions are not known here: use syntax = \"proto3\"");
                case "package" -> {
                    file.setPackage(tokens.next());
                    tokens.expect(";");
                }
                case "import" -> imported();
                case "message" -> file.addMessageType(message());
                case "enum" -> file.addEnumType(enumeration());
                case "option", "service", "extend" -> tokens.skipStatement();
                default -> throw tokens.wrong("`" + word + "` is no statement");
            }
        }
        return file.build();
    }

    private void syntax() {
        tokens.expect("=");
        String syntax = tokens.text();
        isProto3 = syntax.equals("proto3");
        if (!isProto3 && !syntax.equals("proto2")) throw tokens.wrong("there is no syntax '" + syntax + "'");
        if (isProto3) file.setSyntax(syntax);
        tokens.expect(";");
    }

    private void imported() {
        boolean isPublic = tokens.take("public");
        tokens.take("weak");
        if (isPublic) file.addPublicDependency(file.getDependencyCount());
        file.addDependency(tokens.text());
        tokens.expect(";");
    }

    private DescriptorProto.Builder message() {
        var message = DescriptorProto.newBuilder().setName(name());
        var optional = new ArrayList<Integer>();
        var entries = new ArrayList<DescriptorProto>();
        tokens.expect("{");
        while (!tokens.take("}")) {
            String word = tokens.peek();
            switch (word) {
                case ";" -> tokens.next();
                case "option", "reserved", "extensions", "extend" -> tokens.skipStatement();
                case "message" -> {
                    tokens.next();
                    message.addNestedType(message());
                }
                case "enum" -> {
                    tokens.next();
                    message.addEnumType(enumeration());
                }
                case "oneof" -> oneof(message);
                default -> field(message, optional, entries);
            }
        }
        for (int index : optional) ProtobufShape.alone(message, index);
        return message.addAllNestedType(entries); // last, as Confluent's message indexes do not count them
    }

    private void oneof(DescriptorProto.Builder message) {
        tokens.expect("oneof");
        int index = message.getOneofDeclCount();
        message.addOneofDecl(OneofDescriptorProto.newBuilder().setName(name()));
        tokens.expect("{");
        while (!tokens.take("}")) {
            if (tokens.take(";")) continue;
            if (tokens.peek().equals("option")) tokens.skipStatement();
            else message.addField(named(typed(Label.LABEL_OPTIONAL)).setOneofIndex(index));
        }
    }

    private void field(DescriptorProto.Builder message, List<Integer> optional, List<DescriptorProto> entries) {
        Label label = Label.LABEL_OPTIONAL;
        if (tokens.take("repeated")) label = Label.LABEL_REPEATED;
        else if (tokens.take("required")) label = Label.LABEL_REQUIRED;
        else if (tokens.take("optional") && isProto3) optional.add(message.getFieldCount());
        if (tokens.take("map")) {
            message.addField(map(entries));
            return;
        }
        var field = named(typed(label));
        if (optional.contains(message.getFieldCount())) field.setProto3Optional(true);
        message.addField(field);
    }

    /** A map is a list of messages of two fields, which the compiler makes. */
    private FieldDescriptorProto.Builder map(List<DescriptorProto> entries) {
        tokens.expect("<");
        var key = typed(Label.LABEL_OPTIONAL).setName("key").setNumber(1);
        tokens.expect(",");
        var value = typed(Label.LABEL_OPTIONAL).setName("value").setNumber(2);
        tokens.expect(">");
        var field = named(FieldDescriptorProto.newBuilder().setLabel(Label.LABEL_REPEATED));
        String entry = FieldNames.title(field.getName()) + "Entry";
        entries.add(DescriptorProto.newBuilder()
                .setName(entry)
                .addField(key)
                .addField(value)
                .setOptions(MessageOptions.newBuilder().setMapEntry(true))
                .build());
        return field.setType(Type.TYPE_MESSAGE).setTypeName(entry);
    }

    private FieldDescriptorProto.Builder typed(Label label) {
        var field = FieldDescriptorProto.newBuilder().setLabel(label);
        String type = tokens.next();
        if (type.equals("group")) throw tokens.wrong("groups are not known here: use a message");
        if (SCALARS.contains(type)) return field.setType(Type.valueOf("TYPE_" + type.toUpperCase(Locale.ROOT)));
        if (!type.matches("\\.?[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*"))
            throw tokens.wrong("`" + type + "` is no type");
        return field.setTypeName(type);
    }

    private FieldDescriptorProto.Builder named(FieldDescriptorProto.Builder field) {
        field.setName(name());
        tokens.expect("=");
        field.setNumber(tokens.number());
        if (tokens.take("[")) options(field);
        tokens.expect(";");
        return field;
    }

    /** Only {@code packed} changes how a field is written. */
    private void options(FieldDescriptorProto.Builder field) {
        for (String token = tokens.next(); !token.equals("]"); token = tokens.next()) {
            if (token.equals("packed") && tokens.take("="))
                field.getOptionsBuilder().setPacked(tokens.next().equals("true"));
            if (token.equals("{")) tokens.skipBlock("{", "}");
            if (token.equals("[")) tokens.skipBlock("[", "]");
        }
    }

    private EnumDescriptorProto.Builder enumeration() {
        var made = EnumDescriptorProto.newBuilder().setName(name());
        tokens.expect("{");
        while (!tokens.take("}")) {
            if (tokens.take(";")) continue;
            if (tokens.peek().equals("reserved")) tokens.skipStatement();
            else if (tokens.take("option")) enumOption(made);
            else {
                var value = made.addValueBuilder().setName(name());
                tokens.expect("=");
                value.setNumber(tokens.number());
                if (tokens.take("[")) tokens.skipBlock("[", "]");
                tokens.expect(";");
            }
        }
        return made;
    }

    private void enumOption(EnumDescriptorProto.Builder made) {
        if (tokens.take("allow_alias")) {
            tokens.expect("=");
            made.getOptionsBuilder().setAllowAlias(tokens.next().equals("true"));
            tokens.expect(";");
        } else tokens.skipStatement();
    }

    private String name() {
        String name = tokens.next();
        if (!FieldNames.isName(name)) throw tokens.wrong("a name is missing before `" + name + "`");
        return name;
    }
}
