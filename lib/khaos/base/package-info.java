/**
 * What every other package leans on: quantities ({@link khaos.base.Rate}, {@link khaos.base.Bytes}, {@link
 * khaos.base.Between}), seeded randomness, deadlines, ownership and the one error type for people. Knows nothing of
 * Kafka.
 */
package khaos.base;
