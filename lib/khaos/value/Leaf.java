package khaos.value;

/**
 * A value without parts: it draws itself into a {@link Sink}. Immutable and shared.
 *
 * <p>To add a field of your own, write a record that implements this and give it a static method with {@code @Word}.
 */
public non-sealed interface Leaf extends Value {

    /** A fresh maker of values for one thread; whatever varies comes from {@code origin} alone. */
    Drawer drawer(Origin origin);
}
