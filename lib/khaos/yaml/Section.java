package khaos.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import khaos.base.Near;
import khaos.plan.Place;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys of one mapping. Each is asked for by its type and limits, which tells what is wrong with it and gives nothing then;
 * {@link #end} tells the keys that nobody asked for.
 */
final class Section {

    private final MappingNode node;
    private final String what;
    private final Mistakes mistakes;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** @param what as people call it: {@code a topic} */
    Section(MappingNode node, String what, Mistakes mistakes) {
        this.node = node;
        this.what = what;
        this.mistakes = mistakes;
        node.getValue().forEach(this::take);
    }

    private void take(NodeTuple pair) {
        if (pair.getKeyNode().getTag() == Tag.MERGE && pair.getValueNode() instanceof MappingNode merged) {
            for (var inherited : merged.getValue())
                if (inherited.getKeyNode() instanceof ScalarNode key && !values.containsKey(key.getValue()))
                    put(inherited);
            return;
        }
        if (!(pair.getKeyNode() instanceof ScalarNode key))
            mistakes.tell(pair.getKeyNode(), "a key must be a word", "");
        else if (values.containsKey(key.getValue()) && isOwn(key))
            mistakes.tell(key, "`" + key.getValue() + "` is said twice in " + what, "keep one of them");
        else put(pair);
    }

    /** Not merged in by {@code <<}. */
    private boolean isOwn(ScalarNode key) {
        Node earlier = keys.get(key.getValue());
        return node.getValue().stream().anyMatch(pair -> pair.getKeyNode() == earlier);
    }

    private void put(NodeTuple pair) {
        String name = ((ScalarNode) pair.getKeyNode()).getValue();
        keys.put(name, pair.getKeyNode());
        values.put(name, pair.getValueNode());
    }

    Node node() {
        return node;
    }

    /** Where it begins. */
    Place place() {
        return mistakes.place(node);
    }

    /** Where {@code key} stands; the section itself when it is not there. */
    Place place(String key) {
        return mistakes.place(keys.getOrDefault(key, node));
    }

    /** Where its value stands. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    /** Whether it says anything by {@code key}; a key without a value says nothing. */
    boolean has(String key) {
        known.add(key);
        return values.containsKey(key) && values.get(key).getTag() != Tag.NULL;
    }

    /** The value of {@code key} as it is written, without telling anything; empty when it is no single value. */
    String peek(String key) {
        return values.get(key) instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    void wrong(String key, String told, String fix) {
        mistakes.tell(at(key), told, fix);
    }

    /** Tells that a key is missing, unless it is there. */
    boolean needs(String key, String fix) {
        if (has(key)) return true;
        mistakes.tell(node, what + " needs `" + key + "`", fix);
        return false;
    }

    Optional<String> text(String key) {
        return scalar(key, "text", node -> node.getTag() == Tag.STR, "put it in quotes")
                .map(ScalarNode::getValue);
    }

    /** Text, or a number or truth taken as it is written. */
    Optional<String> word(String key) {
        return scalar(key, "one word", node -> true, "").map(ScalarNode::getValue);
    }

    Optional<String> oneOf(String key, List<String> allowed) {
        return word(key).filter(word -> {
            if (allowed.contains(word)) return true;
            wrong(
                    key,
                    "`" + key + "` must be one of " + String.join(", ", allowed) + ", got '" + word + "'",
                    Near.meant(word, allowed));
            return false;
        });
    }

    Optional<Long> whole(String key, long least) {
        return scalar(key, "a whole number", node -> node.getTag() == Tag.INT, "")
                .map(node -> parsed(node.getValue()))
                .filter(number -> isAtLeast(key, BigDecimal.valueOf(number), BigDecimal.valueOf(least)));
    }

    /** Any whole number. */
    Optional<Long> whole(String key) {
        return whole(key, Long.MIN_VALUE);
    }

    Optional<BigDecimal> number(String key) {
        return scalar(
                        key,
                        "a number",
                        node -> node.getTag() == Tag.INT
                                || node.getTag() == Tag.FLOAT
                                        && !node.getValue().matches("(?i)[-+]?\\.(inf|nan)"),
                        "")
                .map(node -> node.getTag() == Tag.INT
                        ? BigDecimal.valueOf(parsed(node.getValue()))
                        : new BigDecimal(node.getValue().replace("_", "")));
    }

    /** From 0 to 1. */
    Optional<BigDecimal> share(String key) {
        return number(key).filter(number -> {
            if (number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0) return true;
            wrong(
                    key,
                    "`" + key + "` must lie between 0.0 and 1.0, got " + number.toPlainString(),
                    "write 0.1 for 10 %");
            return false;
        });
    }

    Optional<Section> section(String key, String name) {
        if (!has(key)) return Optional.empty();
        if (values.get(key) instanceof MappingNode mapping) return Optional.of(new Section(mapping, name, mistakes));
        wrong(key, "`" + key + "` must have keys of its own", "");
        return Optional.empty();
    }

    /** Each element of a list of mappings; none when there is no such key. */
    List<Section> sections(String key, String name) {
        var all = new ArrayList<Section>();
        for (Node element : elements(key))
            if (element instanceof MappingNode mapping) all.add(new Section(mapping, name, mistakes));
            else mistakes.tell(element, "`" + key + "` must be a list of things with keys, as in `- name: …`", "");
        return all;
    }

    List<Node> elements(String key) {
        if (!has(key)) return List.of();
        if (values.get(key) instanceof SequenceNode list) return list.getValue();
        wrong(key, "`" + key + "` must be a list", "write `- ` in front of each element");
        return List.of();
    }

    boolean isAtLeast(String key, BigDecimal number, BigDecimal least) {
        if (number.compareTo(least) >= 0) return true;
        wrong(key, "`" + key + "` must be at least " + least.toPlainString() + ", got " + number.toPlainString(), "");
        return false;
    }

    /** Tells each key that nobody asked for. */
    void end() {
        keys.forEach((name, key) -> {
            if (known.contains(name)) return;
            String near = Near.meant(name, known);
            mistakes.tell(
                    key,
                    "`" + name + "` is not a key of " + what,
                    (near + "   its keys: " + String.join(", ", known)).strip());
        });
    }

    private Optional<ScalarNode> scalar(String key, String type, Predicate<ScalarNode> fits, String fix) {
        if (!has(key)) return Optional.empty();
        if (values.get(key) instanceof ScalarNode scalar) {
            if (fits.test(scalar)) return Optional.of(scalar);
            wrong(key, "`" + key + "` must be " + type + ", got " + shown(scalar), fix);
        } else wrong(key, "`" + key + "` must be " + type, "");
        return Optional.empty();
    }

    private static String shown(ScalarNode scalar) {
        return scalar.getTag() == Tag.STR ? "'" + scalar.getValue() + "'" : scalar.getValue();
    }

    /** As YAML 1.1 writes them, hexadecimal and octal too; beyond what a long holds the nearest. */
    private static long parsed(String text) {
        String bare = text.replace("_", "").replaceFirst("^\\+", "");
        boolean isNegative = bare.startsWith("-");
        String digits = isNegative ? bare.substring(1) : bare;
        int radix = digits.startsWith("0x") ? 16 : digits.startsWith("0b") ? 2 : digits.matches("0[0-7]+") ? 8 : 10;
        var number = new BigInteger(radix == 16 || radix == 2 ? digits.substring(2) : digits, radix);
        return (isNegative ? number.negate() : number)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .max(BigInteger.valueOf(Long.MIN_VALUE + 1))
                .longValue();
    }
}
