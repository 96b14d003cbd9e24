package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import khaos.base.Spoken;
import khaos.history.course.Impact;
import khaos.history.course.Recovery;

/** What one incident did to one topic, in one line. */
final class ImpactLine {

    private ImpactLine() {}

    static String of(Impact impact) {
        var parts = new ArrayList<String>();
        parts.add(impact.topic() + ": " + told(impact.recovery()));
        impact.unavailable()
                .ifPresent(still ->
                        parts.add("partition " + still.partition() + " stood still for " + Spoken.of(still.time())));
        impact.backlog()
                .ifPresent(lag -> parts.add("lag up to " + Figures.count(lag.records())
                        + lag.drained()
                                .map(time -> ", drained in " + Spoken.of(time.minus(lag.at())))
                                .orElse(", not drained")));
        if (impact.rebalances() > 0)
            parts.add(impact.rebalances() + (impact.rebalances() == 1 ? " rebalance" : " rebalances"));
        boolean isNumber = impact.recovery() instanceof Recovery.Recovered;
        if (isNumber && !impact.doubt().isEmpty()) parts.add("with care: " + impact.doubt());
        return "  " + String.join("; ", parts);
    }

    private static String told(Recovery recovery) {
        if (recovery instanceof Recovery.Recovered seen)
            return felt(seen.impact()) + ", as before " + Spoken.of(seen.sinceEffect()) + " after its effect"
                    + (seen.sinceHealed().isNegative() ? "" : " (" + Spoken.of(seen.sinceHealed()) + " after healing)");
        if (recovery instanceof Recovery.Censored open)
            return felt(open.impact()) + ", not seen to recover in " + Spoken.of(open.watched()) + ": " + open.why();
        return recovery instanceof Recovery.Unmeasured nobody ? "recovery unknown: " + nobody.why() : "not felt";
    }

    private static String felt(Duration impact) {
        return impact.isZero() ? "felt at once" : "felt " + Spoken.of(impact) + " later";
    }
}
