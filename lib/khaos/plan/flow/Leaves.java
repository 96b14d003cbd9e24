package khaos.plan.flow;

import java.util.List;
import khaos.base.Near;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Value;

/** Single values inside of objects, by their path: names with dots between them. */
final class Leaves {

    private Leaves() {}

    /** The one at {@code path} that is in every record; null when there is none. */
    static Leaf at(ObjectOf object, String path) {
        return find(object, path, false);
    }

    /** The same, also if it is null in some records. */
    static Leaf anyAt(ObjectOf object, String path) {
        return find(object, path, true);
    }

    /** What it is for a step that takes it up: which texts it may be is only known where it is made. */
    static Kind kind(Leaf leaf) {
        return leaf.kind() == Kind.ENUM ? Kind.TEXT : leaf.kind();
    }

    static List<String> names(ObjectOf object) {
        return object.fields().stream().map(ObjectOf.Field::name).toList();
    }

    /** Advice for somebody who named {@code path}, where only {@code there} is. */
    static String meant(String path, List<String> there) {
        String near = Near.meant(path, there);
        if (!near.isEmpty()) return near;
        return there.isEmpty() ? "add the field to it" : "it has " + String.join(", ", there);
    }

    private static Leaf find(Value value, String path, boolean orNull) {
        if (value instanceof Maybe maybe) return orNull ? find(maybe.value(), path, true) : null;
        if (value instanceof Leaf leaf) return path.isEmpty() ? leaf : null;
        if (!(value instanceof ObjectOf object) || path.isEmpty()) return null;
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        for (var field : object.fields())
            if (field.name().equals(name)) return find(field.value(), dot < 0 ? "" : path.substring(dot + 1), orNull);
        return null;
    }
}
