package khaos.target;

import khaos.base.Bytes;
import khaos.base.Share;

/** A process that can be held to a part of the machine. Healing gives back what it had. */
public interface Limitable {

    /** @param ofOneCore so much time of one core in all, for all its threads together */
    default Injection limitCpu(Share ofOneCore) {
        throw Inability.of(Capability.CPU, this);
    }

    /**
     * The system gives it no more than that, caches of its files included, and kills it when it cannot do with that. Healing
     * starts it again if it was killed.
     */
    default Injection limitMemory(Bytes most) {
        throw Inability.of(Capability.MEMORY, this);
    }

    /** @param most files and connections that it may have open at a time; those that it has stay open */
    default Injection limitFiles(long most) {
        throw Inability.of(Capability.FILES, this);
    }
}
