package khaos.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import khaos.base.Between;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Text;
import khaos.value.Uuid;
import khaos.value.Value;
import khaos.value.Whole;

/** Fields with something wrong. */
final class SpoiltFields {

    private static final Value TEXT = Text.string();
    private static final Value NUMBER = Whole.integer(Between.of(0, 1000));

    private SpoiltFields() {}

    static Optional<ObjectOf> of(ObjectOf object, Spoil how) {
        var fields = new ArrayList<>(object.fields());
        switch (how) {
            case WRONG_TYPE ->
                fields.set(0, with(fields.get(0), other(fields.get(0).value())));
            case MISSING_FIELD -> {
                if (fields.size() < 2) return Optional.empty();
                int first = first(object, value -> !(value instanceof Maybe));
                fields.remove(Math.max(0, first));
            }
            case WRONG_PRECISION -> {
                int first = first(object, value -> value instanceof Leaf && value.kind() == Kind.DECIMAL);
                if (first < 0) return Optional.empty();
                fields.set(first, with(fields.get(first), new AnyDecimal(18, 12)));
            }
            case WRONG_RECORD -> {
                return Optional.of(another());
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(new ObjectOf(fields));
    }

    /** What has nothing in common with anybody's record. */
    private static ObjectOf another() {
        return new ObjectOf(List.of(
                new ObjectOf.Field("khaos_mistaken_id", Uuid.uuid()),
                new ObjectOf.Field("khaos_mistaken_count", NUMBER)));
    }

    private static ObjectOf.Field with(ObjectOf.Field field, Value value) {
        return new ObjectOf.Field(field.name(), value);
    }

    private static Value other(Value value) {
        return switch (value.kind()) {
            case TEXT, UUID, ENUM -> NUMBER;
            default -> TEXT;
        };
    }

    private static int first(ObjectOf object, Predicate<Value> wanted) {
        for (int i = 0; i < object.fields().size(); i++)
            if (wanted.test(object.fields().get(i).value())) return i;
        return -1;
    }
}
