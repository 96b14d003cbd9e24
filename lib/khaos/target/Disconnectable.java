package khaos.target;

/** Is on networks that it can be taken off. Healing puts it back on, at its addresses and under its names. */
public interface Disconnectable {

    default Injection disconnect() {
        throw Inability.of(Capability.DISCONNECT, this);
    }
}
