/**
 * Owns a run from the first connection to the last count: {@link khaos.run.Run}. Whatever ends it (its time, Ctrl-C, a
 * failure), it leaves through the same door: stop producers, drain, close consumers, count.
 */
package khaos.run;
