package khaos.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.history.Evidence;
import khaos.word.NameOf;
import khaos.word.Word;

/** {@link NoLoss}, {@link NoDuplicates} and {@link Atomic} in one, and of what a process wrote: once for each record that it read. */
public record ExactlyOnce(String topic) implements Check {

    private static final Set<String> IDS = Stream.of(NoLoss.IDS, NoDuplicates.IDS, Atomic.IDS, Set.of("G8"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    @Word(
            value =
                    "Every acknowledged record of the topic is in its log, unharmed, and none is in it twice; of a topic that"
                            + " a process writes to, that each record was processed once.",
            example = "exactlyOnce 'orders'")
    public static ExactlyOnce exactlyOnce(@NameOf(NameOf.TOPIC) String topic) {
        return new ExactlyOnce(topic);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Breaches.of(evidence, topic, IDS);
    }
}
