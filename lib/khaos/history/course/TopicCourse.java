package khaos.history.course;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.history.Outcome;
import khaos.history.Quantiles;
import khaos.history.Timings;
import org.HdrHistogram.Histogram;

/**
 * What became of one topic's records, by the second in which each was due, and when its partitions stood still. Any number
 * of threads write; times are nanoseconds since the load began.
 */
public final class TopicCourse {

    /** A generator that hands more than 1 % of its records over this late is too slow for its schedule. */
    public static final long LATE_NANOS = 5_000_000;

    private static final long SECOND = 1_000_000_000;

    private final Calm calm;
    private final Numbered<Second> seconds = new Numbered<>(number -> new Second());
    private final Numbered<Silence> partitions = new Numbered<>(number -> new Silence());

    /** @param calm until when nothing was hurt, by the word of whoever hurts */
    public TopicCourse(Calm calm) {
        this.calm = calm;
    }

    /** One record is about to be handed to the client. */
    public void handed(int partition, long intendedNanos, long handedNanos) {
        due(intendedNanos).handed.increment();
        partitions.at(partition).handed(handedNanos);
    }

    /** The record told last was not handed over after all. */
    public void notHanded(long intendedNanos) {
        due(intendedNanos).handed.decrement();
    }

    /** A record of the schedule is handed over later than {@link #LATE_NANOS} after its time. */
    public void late(long intendedNanos) {
        due(intendedNanos).late.increment();
    }

    /** Records that were due then are never handed over. */
    public void unsent(long intendedNanos, long records) {
        due(intendedNanos).unsent.add(records);
    }

    public void acked(int partition, long intendedNanos, long handedNanos, long nowNanos) {
        partitions.at(partition).acked(handedNanos, nowNanos);
        due(nowNanos).completed.increment();
        responded(intendedNanos, nowNanos);
    }

    /** @param outcome not {@link Outcome#ACKED}; the wait until now counts as a response */
    public void ended(Outcome outcome, long intendedNanos, long nowNanos) {
        Second due = due(intendedNanos);
        (outcome == Outcome.FAILED ? due.failed : due.unknown).increment();
        responded(intendedNanos, nowNanos);
    }

    private void responded(long intendedNanos, long nowNanos) {
        Second due = due(intendedNanos);
        (calm.endedWithin(intendedNanos, nowNanos) ? due.straddling : due.responses).add(nowNanos - intendedNanos);
    }

    private Second due(long nanos) {
        return seconds.at((int) (Math.max(0, nanos) / SECOND));
    }

    /** One more than the last second in which anything was due or acknowledged. */
    public int seconds() {
        return seconds.size();
    }

    /** @param isCalm leaves out what was in flight when the first incident began */
    public Stretch over(Iterable<Integer> chosen, boolean isCalm) {
        Histogram responses = Timings.sum();
        long[] sums = new long[6];
        for (int number : chosen) {
            Second second = seconds.at(number);
            second.responses.addTo(responses);
            if (!isCalm) second.straddling.addTo(responses);
            sums[0] += second.offered();
            sums[1] += second.completed.sum();
            sums[2] += second.failed.sum();
            sums[3] += second.unknown.sum();
            sums[4] += second.unsent.sum();
            sums[5] += second.late.sum();
        }
        return new Stretch(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], new Quantiles(responses));
    }

    /** The longest time between two moments in which one partition acknowledged nothing that waited. */
    public Optional<Standstill> standstill(Duration from, Duration to, Duration now) {
        Standstill longest = null;
        for (int number = 0; number < partitions.size(); number++)
            for (var gap : partitions.at(number).gaps(now.toNanos())) {
                long nanos = gap.nanosWithin(from.toNanos(), to.toNanos());
                if (nanos > Silence.SHORTEST_NANOS && (longest == null || nanos > longest.time.toNanos()))
                    longest = new Standstill(number, Duration.ofNanos(gap.from()), Duration.ofNanos(nanos));
            }
        return Optional.ofNullable(longest);
    }

    /** All standstills that lasted longer than {@code least}, partition by partition. */
    public List<Standstill> standstills(Duration least, Duration now) {
        var all = new ArrayList<Standstill>();
        for (int number = 0; number < partitions.size(); number++)
            for (var gap : partitions.at(number).gaps(now.toNanos()))
                if (gap.to() - gap.from() > least.toNanos())
                    all.add(new Standstill(
                            number, Duration.ofNanos(gap.from()), Duration.ofNanos(gap.to() - gap.from())));
        return all;
    }

    /** A partition acknowledged nothing for so long, though records waited for it. */
    public record Standstill(int partition, Duration from, Duration time) {}

    /**
     * Some seconds together.
     *
     * @param offered   records due in them
     * @param completed records acknowledged in them, due whenever
     * @param failed    of the offered ones
     * @param unknown   of the offered ones
     * @param unsent    of the offered ones: never handed to the client
     * @param late      of the offered ones: handed over more than {@link #LATE_NANOS} late
     * @param response  of the offered ones that were handed over, whatever their outcome
     */
    public record Stretch(
            long offered, long completed, long failed, long unknown, long unsent, long late, Quantiles response) {

        public long errors() {
            return failed + unknown + unsent;
        }

        /** Whether so many were handed over late that their times say something of the sender; not if those are long. */
        boolean isLate() {
            boolean isHidden = response.at(50)
                    .filter(median -> median.toNanos() / 10 > LATE_NANOS)
                    .isPresent();
            return late * 100 > offered && !isHidden;
        }
    }
}
