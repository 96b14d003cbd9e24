/**
 * Schema registries with Confluent's API: {@link khaos.wire.registry.Registry} asks them, and
 * {@link khaos.wire.registry.SchemaChoice} says where the schema of a topic comes from.
 */
package khaos.wire.registry;
