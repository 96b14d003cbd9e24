package khaos.wire;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaos.base.Between;
import khaos.base.Bytes;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.base.Spoken;
import khaos.value.Origin;
import khaos.wire.poison.Poison;

/**
 * Records that are odd on purpose, each kind a share of all. No record is odd in two ways, but any may be sent twice.
 *
 * @param copies     sent again at once, exactly as they are
 * @param tombstones without a value
 * @param late       with a time before the present one, and so out of order
 * @param lateBy     how long before
 * @param oversize   of {@code size}, which brokers and clients refuse unless they are told otherwise
 * @param doses      that readers choke on
 */
public record Oddities(
        Share copies,
        Share tombstones,
        Share late,
        Between<Duration> lateBy,
        Share oversize,
        Bytes size,
        List<Dose> doses) {

    private static final Share NEVER = new Share(0);

    /** A client's buffer has 32 MiB. */
    private static final long MOST_BYTES = 16L << 20;

    public static final Oddities NONE = new Oddities(
            NEVER,
            NEVER,
            NEVER,
            Between.of(Duration.ofMinutes(1), Duration.ofHours(1)),
            NEVER,
            new Bytes(2 << 20),
            List.of());

    public Oddities {
        doses = List.copyOf(doses);
        double all = tombstones.fraction()
                + late.fraction()
                + oversize.fraction()
                + doses.stream().mapToDouble(dose -> dose.share().fraction()).sum();
        if (all > 1)
            throw new KhaosError(
                    "tombstones, late, oversize and poison records are more than all records together",
                    "a record is odd in one way only: let their shares add up to at most 100.percent");
        if (lateBy.min().compareTo(Duration.ZERO) <= 0)
            throw new KhaosError("late records must be late by more than 0, got " + Spoken.of(lateBy.min()), "");
        if (size.count() > MOST_BYTES || size.count() < OddMaker.LEAST_BYTES)
            throw new KhaosError(
                    "an oversize record must have between 1 kb and 16 mb, got " + size,
                    "brokers refuse what is larger than 1.mb unless they are told otherwise");
    }

    public Oddities copies(Share share) {
        return new Oddities(share, tombstones, late, lateBy, oversize, size, doses);
    }

    public Oddities tombstones(Share share) {
        return new Oddities(copies, share, late, lateBy, oversize, size, doses);
    }

    public Oddities late(Share share, Between<Duration> by) {
        return new Oddities(copies, tombstones, share, by, oversize, size, doses);
    }

    public Oddities oversize(Share share, Bytes of) {
        return new Oddities(copies, tombstones, late, lateBy, share, of, doses);
    }

    /** One poison more. */
    public Oddities poison(Share share, Poison poison) {
        var more = new ArrayList<>(doses);
        more.add(new Dose(share, poison));
        return new Oddities(copies, tombstones, late, lateBy, oversize, size, more);
    }

    /** Refuses poison that such records cannot hold. */
    public void check(Content content) {
        doses.forEach(dose -> dose.poison().spoiler(content, new Origin(new Dice(0), 1, Clock.systemUTC())));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** What {@code maker} makes of {@code content}, some of it odd. */
    public OddMaker over(Content content, Maker maker, Origin origin) {
        return new OddMaker(this, content, maker, origin);
    }

    /** {@code 10% sent twice, 1% tombstones}; empty for nothing odd. */
    @Override
    public String toString() {
        var said = new ArrayList<String>();
        if (copies.fraction() > 0) said.add(copies + " sent twice");
        if (tombstones.fraction() > 0) said.add(tombstones + " tombstones");
        if (late.fraction() > 0)
            said.add(late + " late by " + Spoken.of(lateBy.min()) + " to " + Spoken.of(lateBy.max()));
        if (oversize.fraction() > 0) said.add(oversize + " of " + size);
        doses.forEach(dose -> said.add(dose.share() + " " + dose.poison().kind()));
        return String.join(", ", said);
    }

    /** So many of the records are poison of one kind. */
    public record Dose(Share share, Poison poison) {}
}
