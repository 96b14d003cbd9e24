package khaos.wire;

import java.util.List;
import khaos.base.Dice;
import khaos.value.Origin;
import org.apache.kafka.common.header.Header;

/** Makes records by one schema and, from a moment on, a share of them by another. {@link #evolve} comes from any thread. */
public final class EvolvingMaker implements Maker {

    private final Maker planned;
    private final Dice dice;
    private volatile Version other;
    private Maker now;

    public EvolvingMaker(Maker planned, Origin origin) {
        this.planned = planned;
        this.dice = origin.part("evolution").dice();
        this.now = planned;
    }

    /** From the next record on; null for the planned schema alone. */
    public void evolve(Version version) {
        other = version;
    }

    /**
     * Another schema.
     *
     * @param share of the records, from 0 to 1
     */
    public record Version(Maker maker, double share) {}

    @Override
    public void next() {
        Version version = other;
        now = version != null && dice.nextDouble() < version.share ? version.maker : planned;
        now.next();
    }

    @Override
    public byte[] key() {
        return now.key();
    }

    @Override
    public byte[] value() {
        return now.value();
    }

    @Override
    public List<Header> headers() {
        return now.headers();
    }

    @Override
    public long timestampMillis() {
        return now.timestampMillis();
    }

    @Override
    public RuntimeException refusal() {
        return now.refusal();
    }
}
