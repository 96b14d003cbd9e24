package khaos.target;

import java.util.List;
import khaos.base.KhaosError;
import khaos.word.NameOf;
import khaos.word.Word;

/** The broker that leads a partition when the incident fires. */
public record LeaderOf(String topic, int partition) implements Selector<Broker> {

    @Word(
            value = "The broker that leads that partition at that moment.",
            example = "at 10.s inject freeze() on leaderOf('orders', 0) lasting 15.s")
    public static LeaderOf leaderOf(@NameOf(NameOf.TOPIC) String topic, int partition) {
        return new LeaderOf(topic, partition);
    }

    public LeaderOf {
        if (partition < 0) throw new KhaosError("a partition is at least 0, got " + partition, "the first one is 0");
    }

    @Override
    public List<Broker> in(World world) {
        return List.of(world.leaderOf(topic, partition));
    }

    @Override
    public Names named() {
        return new Names(List.of(), topic, "");
    }

    @Override
    public String toString() {
        return "the leader of " + topic + "-" + partition;
    }
}
