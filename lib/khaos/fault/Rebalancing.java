package khaos.fault;

import khaos.target.Group;
import khaos.target.Injection;
import khaos.word.Word;

/** Members die, one after the other, each in the middle of a rebalance; healing brings them back. */
public record Rebalancing() implements Fault<Group> {

    @Word(
            value = "Kills members of a consumer group, one after the other, each while the group rebalances.",
            example = "at 30.s inject rebalancing() on group('billing') lasting 20.s")
    public static Rebalancing rebalancing() {
        return new Rebalancing();
    }

    @Override
    public Injection on(Group target) {
        return target.rebalancing();
    }
}
