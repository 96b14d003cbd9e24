package khaos.target;

/** One producer of the run. */
public interface Producing extends Pausable, Paced, Throttleable, Evolving {

    String name();
}
