package khaos.run;

import java.time.Duration;
import java.util.function.Supplier;
import khaos.base.Spoken;
import khaos.check.Verdict;

/** A claim that must hold whenever it is looked at. What nobody knew is not taken for a break, nor for a success. */
final class Always implements Vigil.Seen {

    private Verdict last;
    private Duration lastLook;
    private Verdict.Broken broken;
    private Duration brokenAt;
    private Duration brokenFor = Duration.ZERO;
    private Verdict unknown;
    private Duration unknownFor = Duration.ZERO;
    private boolean isKnown;

    @Override
    public boolean look(Supplier<Verdict> claim, Duration now) {
        Duration since = last == null ? Duration.ZERO : now.minus(lastLook);
        if (last instanceof Verdict.Broken) brokenFor = brokenFor.plus(since);
        if (last instanceof Verdict.Unknown && isKnown) unknownFor = unknownFor.plus(since);
        last = claim.get();
        lastLook = now;
        if (last instanceof Verdict.Unknown) unknown = last;
        else isKnown = true;
        boolean isFirst = last.isBroken() && broken == null;
        if (isFirst) {
            broken = (Verdict.Broken) last;
            brokenAt = now;
        }
        return isFirst;
    }

    /** What was unknown before anything was known was not measured yet. */
    @Override
    public Verdict verdict(Duration load) {
        if (broken != null)
            return new Verdict.Broken(
                    broken.why() + ", first " + Spoken.of(brokenAt) + " after the start; for " + Spoken.of(brokenFor)
                            + " in all",
                    broken.examples());
        if (last == null) return Verdict.unknown("the load was over before anybody looked");
        if (!isKnown) return unknown;
        return unknownFor.isZero()
                ? Verdict.held()
                : Verdict.unknown("for " + Spoken.of(unknownFor) + " nobody knew: " + unknown.why());
    }
}
