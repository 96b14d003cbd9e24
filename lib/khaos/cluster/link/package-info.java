/**
 * The ways that connections take in a cluster, each with a proxy in it: {@link khaos.cluster.link.Way} says where, {@link
 * khaos.cluster.link.LinkProxies} has the proxies made by any server with Toxiproxy's API and gives the links that can be harmed.
 */
package khaos.cluster.link;
