package khaos.target;

import java.util.List;
import khaos.word.Word;

/** Every consumer group of the run, across scenarios that run together. */
public record AllGroups() implements Selector<Group> {

    @Word(value = "All consumer groups of the run.", example = "every 20.s inject rebalance() on groups()")
    public static AllGroups groups() {
        return new AllGroups();
    }

    @Override
    public List<Group> in(World world) {
        return Portion.ALL.of(world.groups(), "consumer group", world.dice());
    }

    @Override
    public boolean needsConsumers() {
        return true;
    }

    @Override
    public String toString() {
        return "all groups";
    }
}
