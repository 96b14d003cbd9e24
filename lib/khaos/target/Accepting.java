package khaos.target;

/** Accepts connections, up to some number. Healing closes those that were opened. */
public interface Accepting {

    /** @param connections that are opened and say nothing */
    default Injection exhaustConnections(int connections) {
        throw Inability.of(Capability.CONNECTIONS, this);
    }
}
