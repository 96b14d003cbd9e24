package khaos.check;

import java.util.List;
import khaos.base.Spoken;
import khaos.history.Evidence;
import khaos.history.service.End;
import khaos.history.service.ServiceRecord;
import khaos.word.NameOf;
import khaos.word.Word;

/** The process of a service never ended but by khaos's hand, runs in the end and, where somebody says how that is known, is well then. */
public record Survives(String service) implements Check {

    @Word(
            value =
                    "The service's process never ended by itself, and in the end it runs and is healthy; what khaos itself stops or"
                            + " kills is no end of its own.",
            example = "survives 'app'")
    public static Survives survives(@NameOf(NameOf.SERVICE) String service) {
        return new Survives(service);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return evidence.service(service)
                .map(Survives::judge)
                .orElseGet(() -> Verdict.unknown("nothing was seen of the service '" + service + "'"));
    }

    private static Verdict judge(ServiceRecord seen) {
        List<String> own = seen.ends().stream()
                .filter(end -> !end.isMeant())
                .map(Survives::told)
                .toList();
        if (!own.isEmpty()) return new Verdict.Broken("its process ended by itself", own);
        if (seen.isAlive().isEmpty()) return Verdict.unknown("khaos does not know its process");
        if (!seen.isAlive().get()) return Verdict.broken("its process does not run in the end");
        if (seen.health().isEmpty()) return Verdict.held();
        var last = seen.health().get(seen.health().size() - 1);
        return last.isHealthy() ? Verdict.held() : Verdict.broken("it is not healthy in the end: " + last.why());
    }

    private static String told(End end) {
        return end.how() + " at " + Spoken.of(end.at());
    }
}
