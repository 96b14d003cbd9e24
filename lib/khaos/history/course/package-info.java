/**
 * How a run went, second by second: what became of the records due in each second, how long partitions stood still, and
 * what was polled once a second. From it come the phases, and how long each incident was felt.
 */
package khaos.history.course;
