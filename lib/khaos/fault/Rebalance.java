package khaos.fault;

import khaos.target.Group;
import khaos.target.Injection;
import khaos.word.Word;

/** The group's members are given their partitions anew, once. */
public record Rebalance() implements Fault<Group> {

    @Word(
            value = "Makes a consumer group hand out its partitions anew (older name: rebalance_consumer).",
            example = "every 20.s inject rebalance() on group('billing')")
    public static Rebalance rebalance() {
        return new Rebalance();
    }

    @Override
    public Injection on(Group target) {
        return target.rebalance();
    }
}
