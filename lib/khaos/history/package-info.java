/**
 * What happened in a run: counts, latencies and lag, written by the traffic's threads and read as a whole through {@link
 * khaos.history.History#sample}. Knows nothing of Kafka's clients or of scripts.
 */
package khaos.history;
