package khaos.traffic;

import khaos.history.Outcome;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** What a failed send proves about the log. */
final class SendOutcome {

    private SendOutcome() {}

    /**
     * Only two things prove that a record was never appended: the client refused it before it left (the callback ran
     * inside {@code send}), or the broker refused it for what it is. Anything else may follow an attempt whose answer was
     * lost, an authorization error after a retry included.
     *
     * @param insideSend whether the callback ran on the sending thread, inside {@code send}
     */
    static Outcome of(Exception failure, boolean insideSend) {
        boolean never =
                insideSend || failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
        return never ? Outcome.FAILED : Outcome.UNKNOWN;
    }
}
