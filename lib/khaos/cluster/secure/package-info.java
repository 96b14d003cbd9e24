/**
 * Clusters that ask who comes, over connections that nobody else reads: what a client must say
 * ({@link khaos.cluster.secure.Access}), and why a cluster refuses one ({@link khaos.cluster.secure.Handshake}, {@link
 * khaos.cluster.secure.Refusal}).
 */
package khaos.cluster.secure;
