package khaos.target;

import khaos.base.Bytes;
import khaos.base.Throughput;

/** Keeps its data on a disk. Healing gives the disk back as it was, and starts who died of it again. */
public interface Storing {

    /** @param kept what stays free of the disk */
    default Injection fillDisk(Bytes kept) {
        throw Inability.of(Capability.DISK, this);
    }

    /** No write succeeds any more, as when the system has locked a disk with errors. */
    default Injection lockDisk() {
        throw Inability.of(Capability.DISK, this);
    }

    /** @param most that the disk takes and gives */
    default Injection slowDisk(Throughput most) {
        throw Inability.of(Capability.SLOW_DISK, this);
    }
}
