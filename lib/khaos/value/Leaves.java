package khaos.value;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The single values that a value is made of. */
public final class Leaves {

    private Leaves() {}

    /** {@code object} with {@code change} made of each of them. */
    public static ObjectOf changed(ObjectOf object, UnaryOperator<Leaf> change) {
        return new ObjectOf(object.fields().stream()
                .map(field -> new ObjectOf.Field(field.name(), changed(field.value(), change)))
                .toList());
    }

    private static Value changed(Value value, UnaryOperator<Leaf> change) {
        if (value instanceof ObjectOf object) return changed(object, change);
        if (value instanceof ListOf list) return new ListOf(list.size(), changed(list.item(), change));
        if (value instanceof Maybe maybe) return new Maybe(changed(maybe.value(), change), maybe.nulls());
        return change.apply((Leaf) value);
    }

    /** The one at {@code path}, names with dots between them; through objects, not through lists. */
    public static Optional<Leaf> at(ObjectOf object, String path) {
        return at((Value) object, path);
    }

    private static Optional<Leaf> at(Value value, String path) {
        if (value instanceof Maybe maybe) return at(maybe.value(), path);
        if (value instanceof Leaf leaf) return path.isEmpty() ? Optional.of(leaf) : Optional.empty();
        if (!(value instanceof ObjectOf object)) return Optional.empty();
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        return object.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .flatMap(field -> at(field.value(), dot < 0 ? "" : path.substring(dot + 1)));
    }
}
