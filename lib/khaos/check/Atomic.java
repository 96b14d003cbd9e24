package khaos.check;

import java.util.Set;
import khaos.history.Evidence;
import khaos.word.NameOf;
import khaos.word.Word;

/** Transactions are seen whole or not at all, and never before somebody wanted them to be. */
public record Atomic(String topic) implements Check {

    static final Set<String> IDS = Set.of("R6", "R7", "R8");

    @Word(
            value = "Who reads committed records of the topic sees each transaction whole or not at all: none that was"
                    + " aborted, none before its commit.",
            example = "atomic 'orders'")
    public static Atomic atomic(@NameOf(NameOf.TOPIC) String topic) {
        return new Atomic(topic);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Breaches.of(evidence, topic, IDS);
    }
}
