package khaos.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.word.NameOf;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Consumer groups of the run, across scenarios that run together, or a portion of them.
 *
 * @param topic that they read; empty for any
 */
public record Groups(Optional<String> topic, Portion portion) implements Selector<Group> {

    @Word(value = "All consumer groups of the run.", example = "every 20.s inject rebalance() on groups()")
    public static Groups groups() {
        return new Groups(Optional.empty(), Portion.ALL);
    }

    @Word(
            value = "All consumer groups that read a topic.",
            example = "every 20.s inject rebalance() on groups('orders')")
    public static Groups groups(@NameOf(NameOf.TOPIC) String topic) {
        return new Groups(Optional.of(topic), Portion.ALL);
    }

    @Word(
            value = "Some of them: so many, so many percent, or those at these places, from 0.",
            example = "every 20.s inject rebalance() on groups(count: 1)")
    public static Groups groups(
            @Named(value = "count", type = Integer.class)
                    @Named(value = "percent", type = Integer.class)
                    @Named(value = "indices", type = List.class)
                    Map<String, ?> portion) {
        return new Groups(Optional.empty(), Portion.of(portion));
    }

    @Word(
            value = "Some of them: so many, so many percent, or those at these places, from 0.",
            example = "every 20.s inject rebalance() on groups('orders', count: 1)")
    public static Groups groups(
            @Named(value = "count", type = Integer.class)
                    @Named(value = "percent", type = Integer.class)
                    @Named(value = "indices", type = List.class)
                    Map<String, ?> portion,
            @NameOf(NameOf.TOPIC) String topic) {
        return new Groups(Optional.of(topic), Portion.of(portion));
    }

    @Override
    public List<Group> in(World world) {
        var reading = world.groups().stream()
                .filter(group -> topic.map(group.topics()::contains).orElse(true))
                .toList();
        return portion.of(reading, "consumer group", world.dice());
    }

    @Override
    public Names named() {
        return new Names(List.of(), topic.orElse(""), "");
    }

    @Override
    public String toString() {
        return (portion.equals(Portion.ALL) ? "all " : portion) + "groups"
                + topic.map(name -> " of " + name).orElse("");
    }
}
