package khaos.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.word.Named;
import khaos.word.Word;

/**
 * The run's consumers, or a portion of them.
 *
 * @param topic empty for all topics
 */
public record Consumers(Optional<String> topic, Portion portion) implements Selector<Consuming> {

    @Word(value = "All consumers of the run.", example = "at 10.s inject pause() on consumers() lasting 5.s")
    public static Consumers consumers() {
        return new Consumers(Optional.empty(), Portion.ALL);
    }

    @Word(value = "All consumers of a topic.", example = "at 10.s inject pause() on consumers('orders') lasting 5.s")
    public static Consumers consumers(String topic) {
        return new Consumers(Optional.of(topic), Portion.ALL);
    }

    @Word(
            value = "Some consumers of the run: so many, so many percent, or those at these places, from 0.",
            example = "at 10.s inject pause() on consumers(percent: 50) lasting 5.s")
    public static Consumers consumers(
            @Named(value = "count", type = Integer.class)
                    @Named(value = "percent", type = Integer.class)
                    @Named(value = "indices", type = List.class)
                    Map<String, ?> portion) {
        return new Consumers(Optional.empty(), Portion.of(portion));
    }

    @Word(
            value = "Some consumers of a topic: so many, so many percent, or those at these places, from 0.",
            example = "at 10.s inject pause() on consumers('orders', indices: [0, 1]) lasting 5.s")
    public static Consumers consumers(
            @Named(value = "count", type = Integer.class)
                    @Named(value = "percent", type = Integer.class)
                    @Named(value = "indices", type = List.class)
                    Map<String, ?> portion,
            String topic) {
        return new Consumers(Optional.of(topic), Portion.of(portion));
    }

    @Override
    public List<Consuming> in(World world) {
        return portion.of(world.consumers(topic), "consumer", world.dice());
    }

    @Override
    public Names named() {
        return new Names("", topic.orElse(""), "");
    }

    @Override
    public boolean needsConsumers() {
        return true;
    }

    @Override
    public String toString() {
        return portion + "the consumers" + topic.map(name -> " of " + name).orElse("");
    }
}
