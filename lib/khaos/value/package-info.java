/**
 * One record per field or key generator. A {@link khaos.value.Value} is immutable and shared; {@link
 * khaos.value.Leaf#drawer} makes the seeded, single-threaded {@link khaos.value.Drawer} that a producer uses, which puts
 * each value straight into a {@link khaos.value.Sink}. Knows nothing of formats: {@code khaos.wire} does.
 */
package khaos.value;
