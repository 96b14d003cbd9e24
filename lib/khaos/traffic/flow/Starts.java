package khaos.traffic.flow;

/** When instances begin. The answers may change between two questions, but never for a start that has happened. */
public interface Starts {

    /** How many are due at that time, in nanoseconds from the start of the load, that moment included. */
    long dueBy(long nanos);

    long dueNanos(long index);
}
