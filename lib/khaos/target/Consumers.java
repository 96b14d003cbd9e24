package khaos.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.word.NameOf;
import khaos.word.Named;
import khaos.word.Word;

/**
 * The run's consumers, or a portion of them.
 *
 * @param topic empty for all topics
 * @param group empty for all groups
 */
public record Consumers(Optional<String> topic, Optional<String> group, Portion portion)
        implements Selector<Consuming> {

    @Word(value = "All consumers of the run.", example = "at 10.s inject pause() on consumers() lasting 5.s")
    public static Consumers consumers() {
        return new Consumers(Optional.empty(), Optional.empty(), Portion.ALL);
    }

    @Word(value = "All consumers of a topic.", example = "at 10.s inject pause() on consumers('orders') lasting 5.s")
    public static Consumers consumers(@NameOf(NameOf.TOPIC) String topic) {
        return new Consumers(Optional.of(topic), Optional.empty(), Portion.ALL);
    }

    @Word(
            value =
                    "Some consumers of the run: those of a group, so many, so many percent, or those at these places, from 0.",
            example = "at 10.s inject pause() on consumers(group: 'billing', percent: 50) lasting 5.s")
    public static Consumers consumers(
            @Named(value = "group", type = String.class)
                    @Named(value = "count", type = Integer.class)
                    @Named(value = "percent", type = Integer.class)
                    @Named(value = "indices", type = List.class)
                    Map<String, ?> portion) {
        return some(Optional.empty(), portion);
    }

    @Word(
            value =
                    "Some consumers of a topic: those of a group, so many, so many percent, or those at these places, from 0.",
            example = "at 10.s inject pause() on consumers('orders', indices: [0, 1]) lasting 5.s")
    public static Consumers consumers(
            @Named(value = "group", type = String.class)
                    @Named(value = "count", type = Integer.class)
                    @Named(value = "percent", type = Integer.class)
                    @Named(value = "indices", type = List.class)
                    Map<String, ?> portion,
            @NameOf(NameOf.TOPIC) String topic) {
        return some(Optional.of(topic), portion);
    }

    private static Consumers some(Optional<String> topic, Map<String, ?> named) {
        var portion = new HashMap<>(named);
        var group = Optional.ofNullable((String) portion.remove("group"));
        boolean isWhole = group.isPresent() && portion.isEmpty();
        return new Consumers(topic, group, isWhole ? Portion.ALL : Portion.of(portion));
    }

    @Override
    public List<Consuming> in(World world) {
        var meant = world.consumers(topic).stream()
                .filter(consumer -> group.map(consumer.group()::equals).orElse(true))
                .toList();
        return portion.of(meant, "consumer", world.dice());
    }

    @Override
    public Names named() {
        return new Names(List.of(), topic.orElse(""), group.orElse(""));
    }

    @Override
    public String toString() {
        return portion + "the consumers" + topic.map(name -> " of " + name).orElse("")
                + group.map(id -> " in group " + id).orElse("");
    }
}
