package khaos.value;

import khaos.base.Dice;

/**
 * How one field is made. A leaf draws itself into a {@link Sink}; the structures ({@link ObjectOf}, {@link ListOf}, {@link
 * Optional}) are taken apart by the formats of {@code khaos.wire}.
 *
 * <p>To add a field of your own, write a record that implements this and give it a static method with {@code @Word}.
 */
public interface Value {

    /** What the field is on the wire, for formats with a schema. */
    Kind kind();

    /** A fresh maker of values for one thread; all its randomness comes from {@code dice}. */
    Drawer drawer(Dice dice);
}
