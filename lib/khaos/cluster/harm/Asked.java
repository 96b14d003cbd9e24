package khaos.cluster.harm;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.cluster.secure.Refusal;

/** Waits for a cluster's answers, and turns what goes wrong into words. */
public final class Asked {

    /** The advice when nothing answers. */
    public static final String CHECK_BROKERS = "check its brokers";

    private Asked() {}

    /**
     * The answer to {@code question}.
     *
     * @param what the question for people, to follow "cannot": {@code list the topics}
     */
    public static <T> T of(Future<T> question, String what, Deadline deadline) {
        try {
            return question.get(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            throw Refusal.of(cause, what)
                    .orElseGet(() -> new KhaosError("cannot " + what + ": " + cause.getMessage(), "", cause));
        } catch (TimeoutException late) {
            throw new KhaosError("cannot " + what + ": the cluster does not answer", CHECK_BROKERS, late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KhaosError("cannot " + what + ": interrupted", "", stop);
        }
    }
}
