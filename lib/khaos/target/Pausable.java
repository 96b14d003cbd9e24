package khaos.target;

/** Stops doing its work and stays connected. Healing lets it go on. */
public interface Pausable {

    Injection pause();
}
