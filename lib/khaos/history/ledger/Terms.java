package khaos.history.ledger;

import java.time.Duration;

/**
 * What a producer's settings promise.
 *
 * @param isConfirmed whether an acknowledgement means that all in-sync replicas have the record (acks all)
 * @param longest     how long a send may take at most: waiting for room, and then for delivery
 */
public record Terms(boolean isConfirmed, boolean isIdempotent, Duration longest) {}
