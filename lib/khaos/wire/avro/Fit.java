package khaos.wire.avro;

import java.util.Locale;
import java.util.Set;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.OneOf;
import khaos.value.Value;
import khaos.value.Whole;
import khaos.wire.FieldNames;
import khaos.wire.RandomBytes;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Which values of a script a type of a schema can hold. */
final class Fit {

    private Fit() {}

    static boolean fits(Schema schema, Value said) {
        Kind kind = said.kind();
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal) return isNumber(kind);
        return switch (schema.getType()) {
            case RECORD -> said instanceof ObjectOf;
            case ARRAY -> said instanceof ListOf;
            case STRING ->
                said instanceof Leaf && Set.of(Kind.TEXT, Kind.ENUM, Kind.UUID).contains(kind);
            case ENUM -> kind == Kind.ENUM && (!(said instanceof OneOf) || isOf(schema, said));
            case INT -> kind == Kind.WHOLE && !isBeyondInt(said);
            case LONG -> kind == Kind.WHOLE || kind == Kind.TIMESTAMP;
            case FLOAT, DOUBLE -> isNumber(kind);
            case BOOLEAN -> kind == Kind.BOOL;
            case BYTES -> kind == Kind.TEXT || kind == Kind.ENUM;
            case FIXED -> kind == Kind.UUID ? schema.getFixedSize() == 16 : said instanceof RandomBytes;
            default -> false;
        };
    }

    private static boolean isBeyondInt(Value said) {
        return said instanceof Whole whole
                && (whole.range().max() > Integer.MAX_VALUE || whole.range().min() < Integer.MIN_VALUE);
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.DECIMAL || kind == Kind.WHOLE;
    }

    private static boolean isOf(Schema schema, Value said) {
        var symbols = FieldNames.symbols(said);
        return !symbols.isEmpty() && schema.getEnumSymbols().containsAll(symbols);
    }

    /** For people. */
    static String spoken(Value said) {
        if (said instanceof Maybe) return "optional";
        return said.kind().name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    static String spoken(Schema schema) {
        String type = schema.getType().getName();
        if (schema.getLogicalType() != null)
            return type + " (" + schema.getLogicalType().getName() + ")";
        if (schema.getType() == Schema.Type.ENUM) return "an enum of " + String.join(", ", schema.getEnumSymbols());
        return schema.getType() == Schema.Type.UNION ? "a union of " + schema.getTypes() : type;
    }
}
