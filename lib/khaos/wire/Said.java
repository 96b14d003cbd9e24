package khaos.wire;

import java.util.function.Predicate;
import khaos.value.ObjectOf;

/** What a script says of a schema's fields. */
public final class Said {

    private Said() {}

    /** Those that another version of the schema has, too; null when none is left. */
    public static ObjectOf ofKnown(ObjectOf said, Predicate<String> isKnown) {
        if (said == null) return null;
        var known = said.fields().stream()
                .filter(field -> isKnown.test(field.name()))
                .toList();
        return known.isEmpty() ? null : new ObjectOf(known);
    }
}
