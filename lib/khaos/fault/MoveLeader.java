package khaos.fault;

import khaos.base.KhaosError;
import khaos.target.Injection;
import khaos.target.Topic;
import khaos.word.Word;

/** One partition gets another leader out of its in-sync replicas; healing moves it back. */
public record MoveLeader(int partition) implements Fault<Topic> {

    @Word(
            value = "Moves the leadership of one partition to another in-sync replica.",
            example = "at 30.s inject moveLeader(0) on topic('orders') lasting 20.s")
    public static MoveLeader moveLeader(int partition) {
        return new MoveLeader(partition);
    }

    public MoveLeader {
        if (partition < 0) throw new KhaosError("a partition is at least 0, got " + partition, "the first one is 0");
    }

    @Override
    public Injection on(Topic target) {
        return target.moveLeader(partition);
    }

    @Override
    public String takes() {
        return "placement";
    }
}
