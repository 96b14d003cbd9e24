/**
 * Kafka on this machine without Docker: broker JVMs from Kafka's own Maven artifacts. {@link
 * khaos.cluster.local.LocalCluster} starts, finds and stops them; the warden sees to it that none outlives khaos unless kept
 * on purpose.
 */
package khaos.cluster.local;
