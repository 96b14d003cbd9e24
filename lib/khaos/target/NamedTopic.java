package khaos.target;

import java.util.List;
import khaos.word.NameOf;
import khaos.word.Word;

/** The topic of that name. */
public record NamedTopic(String name) implements Selector<Topic> {

    @Word(value = "The topic of that name.", example = "at 30.s inject reassign() on topic('orders')")
    public static NamedTopic topic(@NameOf(NameOf.TOPIC) String name) {
        return new NamedTopic(name);
    }

    @Override
    public List<Topic> in(World world) {
        return List.of(world.topic(name));
    }

    @Override
    public Names named() {
        return new Names(List.of(), name, "");
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public String toString() {
        return "topic " + name;
    }
}
