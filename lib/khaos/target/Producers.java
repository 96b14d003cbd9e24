package khaos.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.word.NameOf;
import khaos.word.Named;
import khaos.word.Word;

/**
 * The run's producers, or a portion of them.
 *
 * @param topic empty for all topics
 */
public record Producers(Optional<String> topic, Portion portion) implements Selector<Producing> {

    @Word(value = "All producers of the run.", example = "at 10.s inject pause() on producers() lasting 5.s")
    public static Producers producers() {
        return new Producers(Optional.empty(), Portion.ALL);
    }

    @Word(value = "All producers of a topic.", example = "at 10.s inject pause() on producers('orders') lasting 5.s")
    public static Producers producers(@NameOf(NameOf.TOPIC) String topic) {
        return new Producers(Optional.of(topic), Portion.ALL);
    }

    @Word(
            value = "Some producers of the run: so many, so many percent, or those at these places, from 0.",
            example = "at 10.s inject pause() on producers(percent: 50) lasting 5.s")
    public static Producers producers(
            @Named(value = "count", type = Integer.class)
                    @Named(value = "percent", type = Integer.class)
                    @Named(value = "indices", type = List.class)
                    Map<String, ?> portion) {
        return new Producers(Optional.empty(), Portion.of(portion));
    }

    @Word(
            value = "Some producers of a topic: so many, so many percent, or those at these places, from 0.",
            example = "at 10.s inject pause() on producers('orders', indices: [0, 1]) lasting 5.s")
    public static Producers producers(
            @Named(value = "count", type = Integer.class)
                    @Named(value = "percent", type = Integer.class)
                    @Named(value = "indices", type = List.class)
                    Map<String, ?> portion,
            @NameOf(NameOf.TOPIC) String topic) {
        return new Producers(Optional.of(topic), Portion.of(portion));
    }

    @Override
    public List<Producing> in(World world) {
        return portion.of(world.producers(topic), "producer", world.dice());
    }

    @Override
    public Names named() {
        return new Names(List.of(), topic.orElse(""), "");
    }

    @Override
    public String toString() {
        return portion + "the producers" + topic.map(name -> " of " + name).orElse("");
    }
}
