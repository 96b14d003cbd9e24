package khaos.wire.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.base.Between;
import khaos.base.KhaosError;
import khaos.value.Bool;
import khaos.value.Decimal;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.OneOf;
import khaos.value.Text;
import khaos.value.Value;
import khaos.value.Whole;
import khaos.wire.FieldNames;
import khaos.wire.RandomBytes;

/** Which values of a script a field of a message can hold, and what it holds when nothing is said. */
final class ProtobufFit {

    private ProtobufFit() {}

    static void mustKnow(Descriptor type, ObjectOf said) {
        if (said == null) return;
        for (var field : said.fields())
            if (type.findFieldByName(field.name()) == null)
                throw new KhaosError(
                        "the message " + type.getFullName() + " has no field '" + field.name() + "'",
                        "its fields are "
                                + type.getFields().stream()
                                        .map(FieldDescriptor::getName)
                                        .collect(Collectors.joining(", ")));
    }

    static Value field(ObjectOf said, String name) {
        if (said == null) return null;
        return said.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(ObjectOf.Field::value)
                .findFirst()
                .orElse(null);
    }

    static boolean fits(FieldDescriptor field, Value said) {
        Kind kind = said.kind();
        if (!(said instanceof Leaf)) return false;
        return switch (field.getType()) {
            case STRING -> Set.of(Kind.TEXT, Kind.ENUM, Kind.UUID).contains(kind);
            case BYTES -> Set.of(Kind.TEXT, Kind.ENUM, Kind.UUID).contains(kind);
            case BOOL -> kind == Kind.BOOL;
            case FLOAT, DOUBLE -> kind == Kind.DECIMAL || kind == Kind.WHOLE;
            case ENUM -> kind == Kind.ENUM && (!(said instanceof OneOf) || isOf(field, said));
            case INT64, UINT64, SINT64, FIXED64, SFIXED64 -> kind == Kind.WHOLE || kind == Kind.TIMESTAMP;
            case INT32, UINT32, SINT32, FIXED32, SFIXED32 -> kind == Kind.WHOLE && !isBeyondInt(said);
            default -> false;
        };
    }

    private static boolean isBeyondInt(Value said) {
        return said instanceof Whole whole
                && (whole.range().max() > Integer.MAX_VALUE || whole.range().min() < Integer.MIN_VALUE);
    }

    private static boolean isOf(FieldDescriptor field, Value said) {
        var symbols = FieldNames.symbols(said);
        return !symbols.isEmpty() && EnumNames.all(field.getEnumType()).containsAll(symbols);
    }

    /** Valid data for a field without parts. */
    static Leaf standard(FieldDescriptor field) {
        return switch (field.getType()) {
            case STRING -> Text.string();
            case BYTES -> new RandomBytes(Between.of(0, 20));
            case BOOL -> Bool.bool();
            case FLOAT, DOUBLE -> Decimal.decimal(Between.of(BigDecimal.ZERO, BigDecimal.valueOf(1000)));
            case ENUM ->
                OneOf.oneOf(field.getEnumType().getValues().stream()
                        .map(EnumValueDescriptor::getName)
                        .toArray());
            default -> Whole.integer(Between.of(0, 1000));
        };
    }

    /** For people. */
    static String spoken(Value said) {
        return said instanceof Maybe ? "optional" : said.kind().name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    static String spoken(FieldDescriptor field) {
        String type =
                switch (field.getJavaType()) {
                    case MESSAGE -> field.getMessageType().getName();
                    case ENUM ->
                        "an enum of "
                                + field.getEnumType().getValues().stream()
                                        .map(EnumValueDescriptor::getName)
                                        .collect(Collectors.joining(", "));
                    default -> field.getType().name().toLowerCase(Locale.ROOT);
                };
        if (field.isMapField()) return "a map";
        if (field.isRequired()) return "required " + type;
        return field.isRepeated() ? "repeated " + type : type;
    }
}
