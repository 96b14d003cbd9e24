package khaos.wire.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaos.base.KhaosError;
import khaos.value.Kind;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Value;
import khaos.wire.FieldNames;

/** The Protobuf schema (proto3) of a script's fields: one message, in it those of its objects and its enums. */
final class ProtobufShape {

    private static final String PACKAGE = "khaos.generated";

    private ProtobufShape() {}

    /** @param name the message's; with dots, its package is before the last one */
    static FileDescriptorProto of(ObjectOf fields, String name) {
        int dot = name.lastIndexOf('.');
        return FileDescriptorProto.newBuilder()
                .setName(name.substring(dot + 1) + ".proto")
                .setSyntax("proto3")
                .setPackage(dot < 0 ? PACKAGE : name.substring(0, dot))
                .addMessageType(message(fields, name.substring(dot + 1)))
                .build();
    }

    private static DescriptorProto message(ObjectOf object, String name) {
        var message = DescriptorProto.newBuilder().setName(name);
        var taken = new HashSet<String>();
        var optional = new ArrayList<Integer>();
        int number = 1;
        for (var field : object.fields()) {
            var made = FieldDescriptorProto.newBuilder()
                    .setName(field.name())
                    .setNumber(number++)
                    .setLabel(Label.LABEL_OPTIONAL);
            Value value = field.value();
            while (value instanceof Maybe maybe) {
                value = maybe.value();
                made.setProto3Optional(!(value instanceof ListOf));
            }
            if (value instanceof ListOf list) {
                made.setLabel(Label.LABEL_REPEATED);
                value = item(field.name(), list.item());
            }
            type(message, made, value, taken);
            if (made.getProto3Optional()) optional.add(message.getFieldCount());
            message.addField(made);
        }
        for (int index : optional) alone(message, index);
        return message.build();
    }

    /** An optional field is, in the schema, the only one of a choice. */
    static void alone(DescriptorProto.Builder message, int index) {
        var field = message.getFieldBuilder(index).setOneofIndex(message.getOneofDeclCount());
        message.addOneofDecl(OneofDescriptorProto.newBuilder().setName("_" + field.getName()));
    }

    private static Value item(String name, Value item) {
        if (item instanceof ListOf)
            throw new KhaosError(
                    "protobuf() cannot carry '" + name + "': a list of lists", "put an object { } between the two");
        if (item instanceof Maybe)
            throw new KhaosError(
                    "protobuf() cannot carry '" + name + "': a list with nulls in it",
                    "leave optional out, or make the item an object { }");
        return item;
    }

    private static void type(
            DescriptorProto.Builder message, FieldDescriptorProto.Builder field, Value value, Set<String> taken) {
        String title = FieldNames.title(field.getName());
        var symbols = FieldNames.symbols(value);
        if (value instanceof ObjectOf object) {
            boolean isItem = field.getLabel() == Label.LABEL_REPEATED;
            String name = unique(title + (isItem ? "Item" : "Type"), taken);
            message.addNestedType(message(object, name));
            field.setType(Type.TYPE_MESSAGE).setTypeName(name);
        } else if (!symbols.isEmpty()) {
            String name = unique(title + "Enum", taken);
            message.addEnumType(enumeration(name, symbols, taken));
            field.setType(Type.TYPE_ENUM).setTypeName(name);
        } else field.setType(leaf(value.kind()));
    }

    /** The names of enum values are names of the message around; where one is taken, all get the enum's own in front. */
    private static EnumDescriptorProto enumeration(String name, List<String> symbols, Set<String> taken) {
        String prefix = symbols.stream().anyMatch(taken::contains) ? EnumNames.prefix(name) : "";
        var made = EnumDescriptorProto.newBuilder().setName(name);
        for (int i = 0; i < symbols.size(); i++) {
            made.addValueBuilder().setName(prefix + symbols.get(i)).setNumber(i);
            taken.add(prefix + symbols.get(i));
        }
        return made.build();
    }

    private static Type leaf(Kind kind) {
        return switch (kind) {
            case WHOLE, TIMESTAMP -> Type.TYPE_INT64;
            case DECIMAL -> Type.TYPE_DOUBLE;
            case BOOL -> Type.TYPE_BOOL;
            default -> Type.TYPE_STRING;
        };
    }

    private static String unique(String name, Set<String> taken) {
        String own = name;
        for (int i = 2; !taken.add(own); i++) own = name + i;
        return own;
    }
}
