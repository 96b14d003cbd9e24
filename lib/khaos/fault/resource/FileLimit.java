package khaos.fault.resource;

import khaos.base.KhaosError;
import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Limitable;
import khaos.word.Word;

/** So many files and connections that may be open at a time; those that are open stay. */
@Needs(Capability.FILES)
public record FileLimit(long most) implements ResourceFault<Limitable> {

    @Word(
            value = "Lets a broker have only so many files and connections open; those that it has stay open.",
            example = "at 30.s inject fileLimit(200) on broker('kafka-1') lasting 20.s")
    public static FileLimit fileLimit(long most) {
        return new FileLimit(most);
    }

    public FileLimit {
        if (most < 1) throw new KhaosError("a limit of files must be at least 1, got " + most, "write fileLimit(200)");
    }

    @Override
    public Injection on(Limitable target) {
        return target.limitFiles(most);
    }

    @Override
    public String takes() {
        return "files";
    }
}
