package khaos.check;

import java.util.Set;
import khaos.history.Evidence;
import khaos.word.NameOf;
import khaos.word.Word;

/**
 * No record is in the log twice, and none that was never sent or that was refused. A record that a group reads again after
 * a rebalance is in the log once: that is no duplicate.
 */
public record NoDuplicates(String topic) implements Check {

    static final Set<String> IDS = Set.of("L3", "L7", "L8");

    @Word(
            value = "No record is in the topic's log twice, and none that was refused or never sent.",
            example = "noDuplicates 'orders'")
    public static NoDuplicates noDuplicates(@NameOf(NameOf.TOPIC) String topic) {
        return new NoDuplicates(topic);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Breaches.of(evidence, topic, IDS);
    }
}
