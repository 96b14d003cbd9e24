package khaos.target;

/** Ends in good order: a broker hands over its leaderships. Healing starts it again. */
public interface Stoppable {

    Injection stop();
}
