package khaos.target;

/** Has data in a folder. */
public interface Wipeable {

    /** Kills it, deletes its data and starts it again, empty. Nothing heals that but others that have the data too. */
    default Injection wipeData() {
        throw Inability.of(Capability.DATA, this);
    }
}
