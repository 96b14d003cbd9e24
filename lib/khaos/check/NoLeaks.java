package khaos.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import khaos.base.Bytes;
import khaos.history.Evidence;
import khaos.history.IncidentRecord;
import khaos.history.service.Footprint;
import khaos.history.service.ServiceRecord;
import khaos.word.NameOf;
import khaos.word.Word;

/**
 * After the incidents a service holds what it held before the first one, give or take what servers need from moment to moment: its
 * most before them against its least in the last {@link #LAST}.
 */
public record NoLeaks(String service) implements Check {

    private static final Duration LAST = Duration.ofSeconds(5);
    private static final double SLACK = 1.1;
    private static final double MEMORY_SLACK = 1.25;
    private static final long FEW = 5;
    private static final long LITTLE = 64L << 20;

    @Word(
            value =
                    "Threads, descriptors and memory of a service's process are back to before the incidents in the last 5 s: at most"
                            + " 10 % or 5 more, of memory 25 % or 64 MB.",
            example = "noLeaks 'app'")
    public static NoLeaks noLeaks(@NameOf(NameOf.SERVICE) String service) {
        return new NoLeaks(service);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return evidence.service(service)
                .map(seen -> judge(seen, evidence.totals().incidents()))
                .orElseGet(() -> Verdict.unknown("nothing was seen of the service '" + service + "'"));
    }

    private static Verdict judge(ServiceRecord seen, List<IncidentRecord> incidents) {
        var first = incidents.stream()
                .flatMap(incident -> incident.requested().stream())
                .min(Duration::compareTo);
        if (first.isEmpty()) return Verdict.unknown("no incident happened: there is no before and after");
        if (seen.footprints().isEmpty()) return Verdict.unknown("the system does not tell what it holds");
        var before = seen.footprints().stream()
                .filter(held -> held.at().compareTo(first.get()) < 0)
                .toList();
        if (before.isEmpty()) return Verdict.unknown("nobody looked at what it held before the first incident");
        Footprint end = seen.footprints().get(seen.footprints().size() - 1);
        if (before.stream().anyMatch(held -> held.pid() != end.pid()))
            return Verdict.unknown("its process was started again, and holds nothing of before");
        var after = seen.footprints().stream()
                .filter(held -> held.at().compareTo(end.at().minus(LAST)) >= 0)
                .toList();
        if (healed(incidents).compareTo(after.get(0).at()) > 0)
            return Verdict.unknown("the incidents were not over " + LAST.toSeconds() + " s before the end");
        return compared(before, after);
    }

    private static Duration healed(List<IncidentRecord> incidents) {
        return incidents.stream()
                .flatMap(incident -> incident.healed().or(incident::healRequested).or(incident::requested).stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Verdict compared(List<Footprint> before, List<Footprint> after) {
        var more = new ArrayList<String>();
        count(more, "threads", before, after, Footprint::threads);
        count(more, "descriptors", before, after, Footprint::descriptors);
        long most = most(before, Footprint::memory);
        long least = least(after, Footprint::memory);
        if (least > Math.max(most * MEMORY_SLACK, most + LITTLE))
            more.add("memory " + new Bytes(most) + " before, " + new Bytes(least) + " after");
        if (!more.isEmpty()) return Verdict.broken(String.join("; ", more));
        return new Verdict.Held(least(after, Footprint::threads) + " threads, " + least(after, Footprint::descriptors)
                + " descriptors, " + new Bytes(least));
    }

    private static void count(
            List<String> more,
            String what,
            List<Footprint> before,
            List<Footprint> after,
            ToLongFunction<Footprint> count) {
        long most = most(before, count);
        long least = least(after, count);
        if (least > Math.max(most * SLACK, most + FEW)) more.add(what + " " + most + " before, " + least + " after");
    }

    private static long most(List<Footprint> held, ToLongFunction<Footprint> count) {
        return held.stream().mapToLong(count).max().orElseThrow();
    }

    private static long least(List<Footprint> held, ToLongFunction<Footprint> count) {
        return held.stream().mapToLong(count).min().orElseThrow();
    }
}
