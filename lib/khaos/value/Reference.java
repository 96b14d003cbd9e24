package khaos.value;

/** A value that was in a record, to be put into others. Immutable. */
@FunctionalInterface
interface Reference {

    void put(Sink sink);
}
