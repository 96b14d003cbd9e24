package khaos.target;

/** Keeps its sockets and answers nothing (SIGSTOP). Healing lets it go on. */
public interface Freezable {

    Injection freeze();
}
