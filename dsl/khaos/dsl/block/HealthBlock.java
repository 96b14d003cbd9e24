package khaos.dsl.block;

/** {@code health { … }}: code of the script, without words of its own. */
public final class HealthBlock {}
