package khaos.fault.resource;

import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Storing;
import khaos.word.Word;

/** What a system does with a disk that has errors: whatever is written to it fails from now on. */
@Needs(Capability.DISK)
public record ReadOnlyDisk() implements ResourceFault<Storing> {

    @Word(
            value =
                    "Locks a broker's disk against writing, as systems do after an error; what it had not written yet is lost to it.",
            example = "at 30.s inject readOnlyDisk() on broker('kafka-2') lasting 20.s")
    public static ReadOnlyDisk readOnlyDisk() {
        return new ReadOnlyDisk();
    }

    @Override
    public Injection on(Storing target) {
        return target.lockDisk();
    }

    @Override
    public String takes() {
        return "disk";
    }
}
