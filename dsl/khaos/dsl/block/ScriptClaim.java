package khaos.dsl.block;

import groovy.lang.Closure;
import java.util.List;
import khaos.check.Check;
import khaos.check.Verdict;
import khaos.history.Evidence;
import khaos.history.Figures;
import khaos.history.Unknown;
import khaos.plan.Expectation;
import org.codehaus.groovy.runtime.powerassert.PowerAssertionError;

/** One statement of {@code expect { }}: a check, or a condition that was compiled to an assertion. */
record ScriptClaim(FiguresBlock words, Closure<?> statement) implements Expectation.Claim {

    @Override
    public Verdict judge(Figures figures, Evidence evidence) {
        words.see(figures);
        try {
            return verdict(statement.call(), evidence);
        } catch (PowerAssertionError broken) {
            return new Verdict.Broken(Recorded.in(broken.getMessage()), List.of());
        } catch (Unknown unknown) {
            return Verdict.unknown(unknown.getMessage());
        } catch (RuntimeException failed) {
            String message = failed.getMessage() == null ? "" : ": " + failed.getMessage();
            return Verdict.unknown(
                    "it could not be judged, " + failed.getClass().getSimpleName() + message);
        }
    }

    /** An assertion that held gives nothing. */
    private static Verdict verdict(Object value, Evidence evidence) {
        if (value instanceof Check check) return check.judge(evidence);
        return Boolean.FALSE.equals(value) ? Verdict.broken("it is false") : Verdict.held();
    }
}
