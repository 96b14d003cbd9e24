package khaos.value;

/**
 * How one field is made. The structures ({@link ObjectOf}, {@link ListOf}, {@link Maybe}) are a closed family that the
 * formats of {@code khaos.wire} take apart; everything else is a {@link Leaf}.
 */
public sealed interface Value permits Leaf, ObjectOf, ListOf, Maybe {

    /** What the field is on the wire, for formats with a schema. */
    Kind kind();
}
