package khaos.history;

/**
 * All that is known of a run when it is judged. Immutable.
 *
 * @param audit  what was sent, read and found in the logs
 * @param totals everything counted, over the whole run
 */
public record Evidence(Audit audit, Sample totals) {}
