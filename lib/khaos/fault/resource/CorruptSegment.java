package khaos.fault.resource;

import khaos.target.Capability;
import khaos.target.Corruptible;
import khaos.target.Injection;
import khaos.word.Word;

/** Some bytes of the newest closed segment are other than they were written. */
@Needs(Capability.DATA)
public record CorruptSegment() implements ResourceFault<Corruptible> {

    @Word(
            value =
                    "Turns some bytes over in the newest closed segment on a broker's disk; who reads that batch from it is told.",
            example = "at 30.s inject corruptSegment() on leaderOf('orders', 0) lasting 20.s")
    public static CorruptSegment corruptSegment() {
        return new CorruptSegment();
    }

    @Override
    public Injection on(Corruptible target) {
        return target.corruptSegment();
    }
}
