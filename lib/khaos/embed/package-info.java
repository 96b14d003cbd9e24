/**
 * khaos inside the tests of other programs: {@link khaos.embed.Chaos} has a cluster, runs whole scenarios on it, and does single
 * harms that heal when they are closed.
 */
package khaos.embed;
