package khaos.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.value.faker.Providers;
import khaos.yaml.Script.Part;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** {@code fields:} as lines of {@code field}. */
final class FieldLines {

    private static final List<String> TYPES =
            List.of("string", "int", "float", "boolean", "uuid", "timestamp", "enum", "object", "array", "faker");

    /** An object of so many single values fits on a line. */
    private static final int SHORT = 3;

    private static final long MIN_LENGTH = 5;
    private static final long MAX_LENGTH = 20;
    private static final long MAX = 1000;
    private static final long MAX_ITEMS = 5;

    private final Script script;
    private final Mistakes mistakes;

    FieldLines(Script script, Mistakes mistakes) {
        this.script = script;
        this.mistakes = mistakes;
    }

    void write(List<Section> fields) {
        fields.forEach(field -> value(field, head(field), ""));
    }

    private String head(Section field) {
        field.needs("name", "write name: order_id");
        return "field " + Groovy.text(field.text("name").orElse("?")) + ", ";
    }

    private void value(Section field, String head, String tail) {
        if (!field.needs("type", "one of " + String.join(", ", TYPES))) return;
        String type = field.oneOf("type", TYPES).orElse("");
        switch (type) {
            case "" -> {} // told
            case "object" -> object(field, head, tail);
            case "array" -> array(field, head, tail);
            default -> {
                String leaf = leaf(field, type);
                field.end();
                script.line(field.place(), head + leaf + tail);
            }
        }
    }

    private void object(Section field, String head, String tail) {
        field.needs("fields", "list the fields of the object");
        List<Section> fields = field.sections("fields", "a field");
        field.end();
        if (fields.size() > SHORT || !fields.stream().allMatch(FieldLines::isLeaf))
            script.block(field.place(), head + "object", tail, () -> write(fields));
        else
            script.block(
                    field.place(),
                    head + "object",
                    tail,
                    fields.stream().map(this::part).toList());
    }

    private static boolean isLeaf(Section field) {
        return TYPES.contains(field.peek("type")) && !List.of("object", "array").contains(field.peek("type"));
    }

    private Part part(Section field) {
        String text = head(field) + leaf(field, field.oneOf("type", TYPES).orElse(""));
        field.end();
        return new Part(field.place(), text);
    }

    private void array(Section field, String head, String tail) {
        long min = field.whole("min_items", 0).orElse(1L);
        long max = field.whole("max_items", 0).orElse(MAX_ITEMS);
        checkRange(field, "min_items", min, "max_items", max);
        field.needs("items", "say what is in the list: items: {type: uuid}");
        Optional<Section> item = field.section("items", "what is in a list");
        field.end();
        String size = min == max ? Groovy.number(min) : Groovy.number(min) + ".." + Groovy.number(max);
        item.ifPresent(one -> {
            one.has("name"); // of no use, and allowed
            value(one, head + "list(" + size + ", ", ")" + tail);
        });
    }

    private String leaf(Section field, String type) {
        return switch (type) {
            case "string" -> string(field);
            case "int" -> whole(field);
            case "float" -> decimal(field);
            case "boolean" -> "bool()";
            case "uuid" -> "uuid()";
            case "timestamp" -> "timestamp()";
            case "enum" -> "oneOf(" + Groovy.texts(values(field)) + ")";
            default -> faker(field);
        };
    }

    private String string(Section field) {
        long min = field.whole("min_length", 0).orElse(MIN_LENGTH);
        long max = field.whole("max_length", 1).orElse(MAX_LENGTH);
        checkRange(field, "min_length", min, "max_length", max);
        var named = new ArrayList<String>();
        if (min != MIN_LENGTH || max != MAX_LENGTH)
            named.add("length: " + Groovy.number(min) + ".." + Groovy.number(max));
        field.whole("cardinality", 1).ifPresent(count -> named.add("cardinality: " + Groovy.number(count)));
        return "string(" + String.join(", ", named) + ")";
    }

    private String whole(Section field) {
        long min = field.whole("min").orElse(0L);
        long max = field.whole("max").orElse(MAX);
        checkRange(field, "min", min, "max", max);
        Optional<Long> cardinality = field.whole("cardinality", 1);
        boolean isUsual = min == 0 && max == MAX && cardinality.isEmpty();
        return isUsual
                ? "integer()"
                : "integer(" + Groovy.number(min) + ".." + Groovy.number(max)
                        + cardinality
                                .map(count -> ", cardinality: " + Groovy.number(count))
                                .orElse("") + ")";
    }

    private String decimal(Section field) {
        BigDecimal min = field.number("min").orElse(BigDecimal.ZERO);
        BigDecimal max = field.number("max").orElse(BigDecimal.valueOf(MAX));
        if (min.compareTo(max) > 0) range(field, "min", min, "max", max);
        boolean isUsual = min.signum() == 0 && max.compareTo(BigDecimal.valueOf(MAX)) == 0;
        return isUsual ? "decimal()" : "decimal(" + Groovy.number(min) + ".." + Groovy.number(max) + ")";
    }

    private List<String> values(Section field) {
        field.needs("values", "list what to choose from");
        var values = new ArrayList<String>();
        for (Node value : field.elements("values"))
            if (value instanceof ScalarNode text && text.getTag() == Tag.STR) values.add(text.getValue());
            else if (value instanceof ScalarNode other)
                mistakes.tell(
                        value,
                        "the values of an enum must be texts, and YAML reads " + other.getValue()
                                + " as something else",
                        "put it in quotes: '" + other.getValue() + "'");
            else mistakes.tell(value, "the values of an enum must be texts", "");
        if (field.has("values") && values.isEmpty() && mistakes.isEmpty())
            field.wrong("values", "an enum needs at least one value", "");
        return values;
    }

    private String faker(Section field) {
        if (!field.needs("provider", "write for example provider: name")) return "";
        String provider = field.text("provider").orElse("");
        Optional<String> locale = field.text("locale");
        refused(field, "provider", () -> Providers.find(provider));
        locale.ifPresent(tag -> refused(field, "locale", () -> Providers.locale(tag)));
        return "faker(" + Groovy.text(Providers.shown(provider))
                + locale.map(tag -> ", locale: " + Groovy.text(tag)).orElse("") + ")";
    }

    private static void refused(Section field, String key, Runnable check) {
        if (field.peek(key).isEmpty()) return;
        try {
            check.run();
        } catch (KhaosError refused) {
            field.wrong(key, refused.what(), refused.fix());
        }
    }

    private void checkRange(Section field, String least, long min, String most, long max) {
        if (min > max) range(field, least, BigDecimal.valueOf(min), most, BigDecimal.valueOf(max));
    }

    private static void range(Section field, String least, BigDecimal min, String most, BigDecimal max) {
        boolean saysMost = field.has(most);
        field.wrong(
                field.has(least) ? least : most,
                "`" + least + "` is " + min.toPlainString() + ", and `" + most + "` "
                        + (saysMost ? "is " : "is not said, which means ") + max.toPlainString(),
                saysMost ? "put the smaller one first" : "say `" + most + "` too");
    }
}
