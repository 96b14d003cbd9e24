package khaos.plan;

import java.time.Duration;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Spoken;

/** What a consumer does with a record that it failed to process. */
public sealed interface Handling {

    /** How often it tries again first. */
    default int retries() {
        return 0;
    }

    /** How long it waits before each further try. */
    default Duration backoff() {
        return Duration.ZERO;
    }

    /** Where it puts what it gives up; empty when that is passed over. */
    default Optional<DeadLetter> deadLetter() {
        return Optional.empty();
    }

    /** Passes the record over. */
    record Skip() implements Handling {

        @Override
        public String toString() {
            return "skipped";
        }
    }

    /**
     * Puts the record into another topic.
     *
     * @param topic empty for that of the record with {@code -dlq} behind it
     * @param isRaw as it is, with headers that say what happened, instead of in an envelope of JSON
     */
    record DeadLetter(Optional<String> topic, boolean isRaw) implements Handling {

        @Override
        public Optional<DeadLetter> deadLetter() {
            return Optional.of(this);
        }

        /** Where dead letters of {@code source} go. */
        public String topic(String source) {
            return topic.orElse(source + "-dlq");
        }

        @Override
        public String toString() {
            return "dead letters" + topic.map(name -> " in " + name).orElse("");
        }
    }

    /** Tries again a few times, and then does something else with it, which is no retry. */
    record Retry(int retries, Duration backoff, Handling then) implements Handling {

        public Retry {
            Limit.atLeast(1, "retry", retries);
            if (backoff.isNegative())
                throw new KhaosError("backoff: must be at least 0, got " + Spoken.of(backoff), "");
            if (then instanceof Retry)
                throw new KhaosError(
                        "retries follow retries", "say one number of retries, and then: skip() or deadLetter()");
        }

        @Override
        public Optional<DeadLetter> deadLetter() {
            return then.deadLetter();
        }

        @Override
        public String toString() {
            return "tried again " + retries + " times" + (backoff.isZero() ? "" : " after " + Spoken.of(backoff))
                    + ", then " + then;
        }
    }
}
