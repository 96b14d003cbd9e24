package khaos.network.kafka;

import java.util.ArrayDeque;
import java.util.Optional;

/** The requests of one connection whose answers are of interest, oldest first. Its event loop alone. */
final class InFlight {

    /** More than any client has open at once; of a client that wants no answers (acks=0) the oldest are forgotten. */
    private static final int MOST = 1_000;

    private final ArrayDeque<Asked> asked = new ArrayDeque<>();

    void add(Asked request) {
        if (asked.size() == MOST) asked.poll();
        asked.add(request);
    }

    /** Answers come in the order of the requests: those before this one get none any more. */
    Optional<Asked> answered(int correlation) {
        for (Asked request : asked)
            if (request.correlation() == correlation) {
                while (asked.peek() != request) asked.poll();
                return Optional.of(asked.poll());
            }
        return Optional.empty();
    }
}
