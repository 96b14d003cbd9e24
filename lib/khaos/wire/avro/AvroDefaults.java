package khaos.wire.avro;

import java.math.BigDecimal;
import java.util.List;
import khaos.base.Between;
import khaos.value.Bool;
import khaos.value.Decimal;
import khaos.value.Leaf;
import khaos.value.OneOf;
import khaos.value.Text;
import khaos.value.Timestamp;
import khaos.value.Uuid;
import khaos.value.Whole;
import khaos.wire.AnyDecimal;
import khaos.wire.RandomBytes;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Valid data for a schema of which the script says no more: one leaf a type. */
final class AvroDefaults {

    private static final Leaf SMALL = whole(0, 1000);

    /** 2020-01-01 to 2026-01-01, in days since 1970. */
    private static final Leaf DAYS = whole(18_262, 20_454);

    private static final Leaf MILLIS_OF_DAY = whole(0, 86_399_999);
    private static final Leaf MICROS_OF_DAY = whole(0, 86_399_999_999L);

    private AvroDefaults() {}

    /** For a type without parts. */
    static Leaf leaf(Schema schema) {
        var logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal)
            return new AnyDecimal(decimal.getPrecision(), decimal.getScale());
        String name = logical == null ? "" : logical.getName();
        if (name.equals("uuid")) return Uuid.uuid();
        return switch (schema.getType()) {
            case STRING -> Text.string();
            case INT, LONG -> whole(name);
            case FLOAT, DOUBLE -> Decimal.decimal(Between.of(BigDecimal.ZERO, BigDecimal.valueOf(1000)));
            case BOOLEAN -> Bool.bool();
            case ENUM -> OneOf.oneOf(List.copyOf(schema.getEnumSymbols()).toArray());
            case FIXED -> new RandomBytes(Between.of(schema.getFixedSize(), schema.getFixedSize()));
            case BYTES -> new RandomBytes(Between.of(0, 20));
            default -> throw new IllegalArgumentException(schema.getType() + " has parts");
        };
    }

    private static Leaf whole(String logical) {
        if (logical.equals("date")) return DAYS;
        if (logical.equals("time-millis")) return MILLIS_OF_DAY;
        if (logical.equals("time-micros")) return MICROS_OF_DAY;
        if (logical.contains("timestamp-")) return Timestamp.timestamp();
        return SMALL;
    }

    private static Leaf whole(long min, long max) {
        return Whole.integer(Between.of(min, max));
    }
}
