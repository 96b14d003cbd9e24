/**
 * What this machine offers to brokers, for {@code khaos doctor}: {@link khaos.cluster.machine.Machine} looks, nothing is
 * changed. And the processes on it, each known for sure: {@link khaos.cluster.machine.ProcessId}.
 */
package khaos.cluster.machine;
