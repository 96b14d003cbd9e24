package khaos.check;

import java.util.Set;
import khaos.history.Evidence;
import khaos.word.NameOf;
import khaos.word.Word;

/**
 * Every acknowledged record is in the log, whole, at its offset, and no group was led past one. Unknown records may be
 * there or not.
 */
public record NoLoss(String topic) implements Check {

    static final Set<String> IDS = Set.of("L1", "L2", "L5", "L6", "L10", "W3", "R5", "G3", "G5");

    @Word(
            value = "Every acknowledged record of the topic is in its log, unharmed, and no group skipped one.",
            example = "noLoss 'orders'")
    public static NoLoss noLoss(@NameOf(NameOf.TOPIC) String topic) {
        return new NoLoss(topic);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Breaches.of(evidence, topic, IDS);
    }
}
