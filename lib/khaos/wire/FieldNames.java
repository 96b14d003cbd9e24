package khaos.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import khaos.base.KhaosError;
import khaos.value.Kept;
import khaos.value.Kind;
import khaos.value.ListOf;
import khaos.value.LookedUp;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.OneOf;
import khaos.value.Value;

/** Names in schemas: what Avro and Protobuf let a field be called, and what khaos calls the types that it makes. */
public final class FieldNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private FieldNames() {}

    /**
     * Refuses fields that a schema cannot hold.
     *
     * @param format as the script says it: {@code avro()}
     */
    public static void check(ObjectOf object, String format) {
        for (var field : object.fields()) {
            if (!isName(field.name()))
                throw new KhaosError(
                        format + " cannot carry a field named '" + field.name() + "'",
                        "use letters, digits and underscores, and no digit first");
            check(field.name(), field.value(), format);
        }
    }

    private static void check(String name, Value value, String format) {
        if (value instanceof Maybe maybe) check(name, maybe.value(), format);
        else if (value instanceof ListOf list) check(name, list.item(), format);
        else if (value instanceof ObjectOf object) check(object, format);
        else if (value.kind() == Kind.ANY)
            throw new KhaosError(
                    format + " cannot carry the field '" + name + "': its type is known only once it is made",
                    "use a word that makes one type, such as string() or integer(), or format json()");
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The symbols that {@code value} is drawn from, if they can be those of an enum; else empty, and it is text. */
    public static List<String> symbols(Value value) {
        if (value instanceof Kept kept) return symbols(kept.leaf());
        if (value instanceof LookedUp known) return symbols(known.leaf());
        if (!(value instanceof OneOf choice) || choice.kind() != Kind.ENUM) return List.of();
        var symbols = choice.values().stream().map(Object::toString).distinct().toList();
        return symbols.stream().allMatch(FieldNames::isName) ? symbols : List.of();
    }

    /** {@code shipping_address} as a type's name: {@code ShippingAddress}. */
    public static String title(String name) {
        var title = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+"))
            if (!part.isEmpty())
                title.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        return title.isEmpty() || Character.isDigit(title.charAt(0)) ? "T" + title : title.toString();
    }
}
