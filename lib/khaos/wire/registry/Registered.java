package khaos.wire.registry;

/** A schema and its number in a registry. */
public record Registered(int id, int version, SchemaText schema) {}
