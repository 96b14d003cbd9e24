package khaos.target;

/** One consumer of the run. */
public interface Consuming extends Killable, Freezable, Pausable, Slowable, Throttleable {

    String name();

    /** The id of its group. */
    String group();
}
