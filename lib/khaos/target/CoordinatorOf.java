package khaos.target;

import java.util.List;
import khaos.word.NameOf;
import khaos.word.Word;

/** The broker that coordinates a consumer group when the incident fires. */
public record CoordinatorOf(String group) implements Selector<Broker> {

    @Word(
            value = "The broker that coordinates that consumer group at that moment.",
            example = "at 10.s inject crash() on coordinatorOf('billing') lasting 15.s")
    public static CoordinatorOf coordinatorOf(@NameOf(NameOf.GROUP) String group) {
        return new CoordinatorOf(group);
    }

    @Override
    public List<Broker> in(World world) {
        return List.of(world.coordinatorOf(group));
    }

    @Override
    public Names named() {
        return new Names(List.of(), "", group);
    }

    @Override
    public String toString() {
        return "the coordinator of " + group;
    }
}
