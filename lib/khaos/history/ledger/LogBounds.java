package khaos.history.ledger;

/**
 * What of a partition's log the final read looks at.
 *
 * @param start    the first offset that the log still holds
 * @param end      where the log ended when it was sealed
 * @param isRemade whether the topic is gone, or another one than at the start of the run, by its id
 */
public record LogBounds(long start, long end, boolean isRemade) {}
