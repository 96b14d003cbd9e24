package khaos.run;

import java.time.Duration;
import java.util.function.Supplier;
import khaos.base.Spoken;
import khaos.check.Verdict;

/** A claim that must hold once, so long after the load began at the latest. */
final class Eventually implements Vigil.Seen {

    private final Duration within;
    private Verdict last;
    private Duration heldAt;

    Eventually(Duration within) {
        this.within = within;
    }

    @Override
    public boolean look(Supplier<Verdict> claim, Duration now) {
        if (heldAt != null || now.compareTo(within) > 0) return false;
        last = claim.get();
        if (last.isHeld()) heldAt = now;
        return false;
    }

    @Override
    public Verdict verdict(Duration load) {
        if (heldAt != null) return new Verdict.Held(Spoken.of(heldAt) + " after the start");
        if (last == null) return Verdict.unknown("the load was over before anybody looked");
        if (last instanceof Verdict.Unknown) return last;
        return load.compareTo(within) < 0
                ? Verdict.unknown("the load ended after " + Spoken.of(load) + ", when " + last.why())
                : Verdict.broken(last.why() + ", still " + Spoken.of(within) + " after the start");
    }
}
