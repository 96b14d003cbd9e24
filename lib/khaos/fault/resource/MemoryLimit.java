package khaos.fault.resource;

import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Limitable;
import khaos.word.Word;

/** Only so much memory, the cache of its files included. */
@Needs(Capability.MEMORY)
public record MemoryLimit(Bytes most) implements ResourceFault<Limitable> {

    private static final Bytes LEAST = new Bytes(16 << 20);

    @Word(
            value =
                    "Gives a broker only so much memory, cached files included; the system kills it when it cannot do with that.",
            example = "at 30.s inject memoryLimit(512.mb) on broker('kafka-1') lasting 20.s")
    public static MemoryLimit memoryLimit(Bytes most) {
        return new MemoryLimit(most);
    }

    public MemoryLimit {
        if (most.compareTo(LEAST) < 0)
            throw new KhaosError(
                    "a limit of memory must be at least " + LEAST + ", got " + most, "to kill a broker, write crash()");
    }

    @Override
    public Injection on(Limitable target) {
        return target.limitMemory(most);
    }

    @Override
    public String takes() {
        return "memory";
    }
}
