/** What this machine offers to brokers, for {@code khaos doctor}: {@link khaos.cluster.machine.Machine} looks, nothing is changed. */
package khaos.cluster.machine;
