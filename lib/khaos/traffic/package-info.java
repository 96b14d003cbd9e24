/**
 * Carries out a plan's traffic: open-loop producers, consumers in real groups, the poller of their lag. {@link
 * khaos.traffic.Traffic} is the entrance. Each producer and each consumer is one thread with one client; what happens is
 * written to {@code khaos.history}.
 */
package khaos.traffic;
