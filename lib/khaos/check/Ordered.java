package khaos.check;

import java.util.Set;
import khaos.history.Evidence;
import khaos.word.NameOf;
import khaos.word.Word;

/** The records of each producer stand in each partition in the order of their sending, and were acknowledged and read in it. */
public record Ordered(String topic) implements Check {

    static final Set<String> IDS = Set.of("L4", "L11", "W1", "R1", "R4", "G1");

    @Word(
            value =
                    "Each producer's records are in each partition in the order in which it sent them, and are read so.",
            example = "ordered 'orders'")
    public static Ordered ordered(@NameOf(NameOf.TOPIC) String topic) {
        return new Ordered(topic);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Breaches.of(evidence, topic, IDS);
    }
}
