package khaos.fault.resource;

import java.util.Map;
import khaos.base.Bytes;
import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Storing;
import khaos.word.Named;
import khaos.word.Word;

/** A disk that somebody else has filled. */
@Needs(Capability.DISK)
public record DiskFull(Bytes keep) implements ResourceFault<Storing> {

    private static final Bytes NOTHING = new Bytes(0);

    @Word(
            value = "Fills a broker's disk: its next write fails, and a broker without a disk to write to ends itself.",
            example = "at 30.s inject diskFull() on broker('kafka-2') lasting 20.s")
    public static DiskFull diskFull() {
        return new DiskFull(NOTHING);
    }

    @Word(
            value = "Fills a broker's disk but for so much, which its next records use up.",
            example = "at 30.s inject diskFull(keep: 10.mb) on broker('kafka-2') lasting 20.s")
    public static DiskFull diskFull(@Named(value = "keep", type = Bytes.class, required = true) Map<String, ?> named) {
        return new DiskFull((Bytes) named.get("keep"));
    }

    @Override
    public Injection on(Storing target) {
        return target.fillDisk(keep);
    }

    @Override
    public String takes() {
        return "disk";
    }
}
