package khaos.target;

import java.util.List;
import khaos.word.NameOf;
import khaos.word.Word;

/** The consumer group of that id. */
public record NamedGroup(String id) implements Selector<Group> {

    @Word(value = "The consumer group of that name.", example = "every 20.s inject rebalance() on group('billing')")
    public static NamedGroup group(@NameOf(NameOf.GROUP) String id) {
        return new NamedGroup(id);
    }

    @Override
    public List<Group> in(World world) {
        return List.of(world.group(id));
    }

    @Override
    public Names named() {
        return new Names(List.of(), "", id);
    }

    @Override
    public String toString() {
        return "group " + id;
    }
}
