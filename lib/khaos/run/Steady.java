package khaos.run;

import java.time.Duration;
import java.util.function.Supplier;
import khaos.check.Verdict;

/** A claim that must hold before anything is hurt, or the run says nothing, and again in the end. */
final class Steady implements Vigil.Seen {

    private Verdict last;
    private Verdict known;
    private Verdict before;

    @Override
    public boolean look(Supplier<Verdict> claim, Duration now) {
        last = claim.get();
        if (!(last instanceof Verdict.Unknown)) known = last;
        return false;
    }

    /** As it was seen last. */
    Verdict now() {
        return last;
    }

    /** The first incident is about to happen; held only when it is known to hold, as far as anybody knew last. */
    Verdict mustHoldBefore() {
        before = known == null ? Verdict.unknown(last == null ? "nobody has looked yet" : last.why()) : known;
        return before;
    }

    @Override
    public Verdict verdict(Duration load) {
        if (before != null && !before.isHeld())
            return Verdict.unknown("it did not hold before the first incident: " + before.why());
        return last == null ? Verdict.unknown("the load was over before anybody looked") : last;
    }
}
