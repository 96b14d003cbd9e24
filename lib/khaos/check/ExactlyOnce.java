package khaos.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.history.Evidence;
import khaos.word.Word;

/** {@link NoLoss} and {@link NoDuplicates} in one. */
public record ExactlyOnce(String topic) implements Check {

    private static final Set<String> IDS =
            Stream.concat(NoLoss.IDS.stream(), NoDuplicates.IDS.stream()).collect(Collectors.toUnmodifiableSet());

    @Word(
            value = "Every acknowledged record of the topic is in its log, unharmed, and none is in it twice.",
            example = "exactlyOnce 'orders'")
    public static ExactlyOnce exactlyOnce(String topic) {
        return new ExactlyOnce(topic);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Breaches.of(evidence, topic, IDS);
    }
}
