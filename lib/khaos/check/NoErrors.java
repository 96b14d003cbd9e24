package khaos.check;

import java.util.Set;
import khaos.history.Evidence;
import khaos.word.NameOf;
import khaos.word.Word;

/** Neither a send to the topic nor a consumer of it met an error, and no send was stuck. */
public record NoErrors(String topic) implements Check {

    @Word(value = "No send to the topic failed, and no consumer of it met an error.", example = "noErrors 'orders'")
    public static NoErrors noErrors(@NameOf(NameOf.TOPIC) String topic) {
        return new NoErrors(topic);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Verdict errors = new OnlyErrors(topic, Set.of()).judge(evidence);
        if (!errors.isHeld()) return errors;
        boolean isStuck = !evidence.audit().anomalies(topic, Set.of("W5")).isEmpty();
        return isStuck ? Breaches.of(evidence, topic, Set.of("W5")) : errors;
    }
}
