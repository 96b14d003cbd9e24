package khaos.fault.resource;

import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Limitable;
import khaos.word.Word;

/** Only so much time of one core, for all threads of the process together. */
@Needs(Capability.CPU)
public record CpuLimit(Share ofOneCore) implements ResourceFault<Limitable> {

    private static final double LEAST = 0.01;

    @Word(
            value = "Gives a broker only so much of one core's time; it is felt once the broker wants more.",
            example = "at 30.s inject cpuLimit(20.percent) on broker('kafka-1') lasting 20.s")
    public static CpuLimit cpuLimit(Share ofOneCore) {
        return new CpuLimit(ofOneCore);
    }

    public CpuLimit {
        if (ofOneCore.fraction() < LEAST)
            throw new KhaosError(
                    "a limit must be at least 1% of a core, got " + ofOneCore,
                    "to give it no time at all, write freeze()");
    }

    @Override
    public Injection on(Limitable target) {
        return target.limitCpu(ofOneCore);
    }

    @Override
    public String takes() {
        return "processor";
    }

    @Override
    public Optional<String> doubt() {
        return ofOneCore.fraction() < 0.05
                ? Optional.of("with " + ofOneCore + " of a core a broker takes minutes for what else takes a second")
                : Optional.empty();
    }
}
