package khaos.fault.resource;

import khaos.base.KhaosError;
import khaos.base.Throughput;
import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Storing;
import khaos.word.Word;

/** A disk that takes and gives only so much. */
@Needs(Capability.SLOW_DISK)
public record SlowDisk(Throughput most) implements ResourceFault<Storing> {

    /** One page a second: slower than that, the system's own bookkeeping stands still. */
    private static final long LEAST = 4096;

    @Word(
            value = "Lets a broker's disk take and give only so much; the system makes writers wait for it.",
            example = "at 30.s inject slowDisk(2.mb.perSecond) on broker('kafka-2') lasting 20.s")
    public static SlowDisk slowDisk(Throughput most) {
        return new SlowDisk(most);
    }

    public SlowDisk {
        if (most.perSecond().count() < LEAST)
            throw new KhaosError(
                    "a disk must take at least 4 kb a second, got " + most,
                    "for one that takes nothing, write readOnlyDisk()");
    }

    @Override
    public Injection on(Storing target) {
        return target.slowDisk(most);
    }

    @Override
    public String takes() {
        return "pace of the disk";
    }
}
