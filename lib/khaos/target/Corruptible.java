package khaos.target;

/** Has segments of topics on its disk. */
public interface Corruptible {

    /** Turns some bytes of a segment over that is not written to any more. Healing turns them back. */
    default Injection corruptSegment() {
        throw Inability.of(Capability.DATA, this);
    }
}
