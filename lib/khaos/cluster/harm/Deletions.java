package khaos.cluster.harm;

/** Told what khaos itself deletes, so that nobody is blamed for it. */
@FunctionalInterface
public interface Deletions {

    /** Told before it is done: the records of {@code partition} below {@code offset} are about to go. */
    void deleting(int partition, long offset);
}
