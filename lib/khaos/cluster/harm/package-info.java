/**
 * Harms that Kafka is asked for itself, each with its cure: {@link khaos.cluster.harm.Harms}. What would outlive khaos is
 * written down as data before it is done, in the {@link khaos.cluster.harm.Journal}, so that a later khaos can heal it.
 */
package khaos.cluster.harm;
