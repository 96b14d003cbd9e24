/**
 * Kafka clusters: brokers as child processes of khaos, or a cluster that somebody else runs, behind {@link
 * khaos.cluster.Cluster}; and the topics on them ({@link khaos.cluster.Topics}). Processes never outlive khaos unless kept
 * on purpose.
 */
package khaos.cluster;
