package khaos.target;

/** Ends in good order and starts again at once. */
public interface Restartable {

    Injection restart();
}
