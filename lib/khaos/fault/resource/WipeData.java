package khaos.fault.resource;

import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Wipeable;
import khaos.word.Word;

/** A disk that was replaced: the process is killed, and starts again without data. */
@Needs(Capability.DATA)
public record WipeData() implements ResourceFault<Wipeable> {

    @Word(
            value = "Kills a broker and starts it again on an empty disk: it has to fetch all its replicas anew.",
            example = "at 30.s inject wipeData() on broker('kafka-2')")
    public static WipeData wipeData() {
        return new WipeData();
    }

    @Override
    public Injection on(Wipeable target) {
        return target.wipeData();
    }
}
