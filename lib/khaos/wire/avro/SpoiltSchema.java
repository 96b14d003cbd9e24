package khaos.wire.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.wire.Spoil;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** A schema that is not the one that records claim to have. */
final class SpoiltSchema {

    private static final int MORE_DIGITS = 6;
    private static final int MOST_DIGITS = 18;

    private SpoiltSchema() {}

    static Optional<Schema> of(Schema schema, Spoil how) {
        List<Schema.Field> fields = schema.getFields();
        if (how == Spoil.WRONG_RECORD) return Optional.of(another());
        if (fields.isEmpty() || how == Spoil.MISSING_FIELD && fields.size() < 2) return Optional.empty();
        var spoilt = new ArrayList<Schema.Field>();
        boolean isDone = false;
        for (var field : fields) {
            Optional<Schema> other = isDone ? Optional.empty() : other(field.schema(), how);
            if (!isDone && how == Spoil.MISSING_FIELD) {
                isDone = true;
                continue;
            }
            isDone |= other.isPresent();
            spoilt.add(new Schema.Field(field.name(), other.orElse(field.schema())));
        }
        return isDone
                ? Optional.of(
                        Schema.createRecord(schema.getName() + "Spoilt", null, schema.getNamespace(), false, spoilt))
                : Optional.empty();
    }

    private static Optional<Schema> other(Schema type, Spoil how) {
        return switch (how) {
            case WRONG_TYPE -> Optional.of(ofOtherKind(type));
            case WRONG_PRECISION -> lessExact(type);
            default -> Optional.empty();
        };
    }

    private static Schema ofOtherKind(Schema type) {
        return switch (type.getType()) {
            case STRING, BYTES, ENUM, FIXED -> Schema.create(Schema.Type.DOUBLE);
            default -> Schema.create(Schema.Type.STRING);
        };
    }

    private static Optional<Schema> lessExact(Schema type) {
        if (type.getLogicalType() instanceof LogicalTypes.Decimal decimal && type.getType() == Schema.Type.BYTES)
            return Optional.of(LogicalTypes.decimal(
                            Math.max(decimal.getPrecision() + MORE_DIGITS, MOST_DIGITS), decimal.getScale())
                    .addToSchema(Schema.create(Schema.Type.BYTES)));
        return type.getType() == Schema.Type.DOUBLE ? Optional.of(Schema.create(Schema.Type.FLOAT)) : Optional.empty();
    }

    private static Schema another() {
        return Schema.createRecord(
                "Mistaken",
                null,
                "khaos.generated",
                false,
                List.of(
                        new Schema.Field("count", Schema.create(Schema.Type.LONG)),
                        new Schema.Field("name", Schema.create(Schema.Type.STRING))));
    }
}
