package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import khaos.base.Spoken;
import khaos.check.Judged;
import khaos.check.Judgement;
import khaos.check.Verdict;
import khaos.history.Ending;
import khaos.history.Finished;
import khaos.history.IncidentRecord;

/**
 * One run for those who show several: what was judged, or why there is nothing to judge.
 *
 * @param judged  empty when it could not run, and when it was not run
 * @param failure why it could not run; empty when it did, and when nobody tried
 * @param took    from its start to its verdict
 */
public record Reported(String name, Optional<Judged> judged, String failure, Duration took) {

    public static Reported of(String name, Judged judged, Duration took) {
        return new Reported(name, Optional.of(judged), "", took);
    }

    public static Reported failed(String name, String failure, Duration took) {
        return new Reported(name, Optional.empty(), failure, took);
    }

    public static Reported notRun(String name) {
        return new Reported(name, Optional.empty(), "", Duration.ZERO);
    }

    public boolean isHeld() {
        return verdict().equals("held");
    }

    boolean isNotRun() {
        return judged.isEmpty() && failure.isEmpty();
    }

    /** Of the whole run: held, broken, unknown or not run. */
    public String verdict() {
        if (isNotRun()) return "not run";
        if (judged.filter(Judged::isBroken).isPresent() && !isUnhealed()) return "broken";
        return judged.filter(run -> !run.isUnknown()).isPresent() && troubles().isEmpty() ? "held" : "unknown";
    }

    private boolean isUnhealed() {
        return judged.stream()
                .flatMap(run -> run.run().totals().incidents().stream())
                .anyMatch(IncidentRecord::isUnhealed);
    }

    /** What is not as it should be, in one line; empty when all held. */
    public String why() {
        return judged.map(run -> run.judgements().stream()
                        .filter(judgement -> judgement.verdict().isBroken())
                        .map(Judgement::text)
                        .collect(Collectors.joining(", ")))
                .filter(broken -> !broken.isEmpty())
                .orElseGet(() -> String.join("; ", unknown()));
    }

    private List<String> unknown() {
        var all = new ArrayList<>(troubles());
        judged.ifPresent(run -> run.judgements().stream()
                .filter(judgement -> judgement.verdict() instanceof Verdict.Unknown unknown && !unknown.isSkipped())
                .forEach(judgement -> all.add(judgement.text())));
        return all;
    }

    /** Why the run as a whole says nothing, or less than it was to say. */
    List<String> troubles() {
        if (!failure.isEmpty()) return List.of(failure);
        return judged.map(Judged::run).map(Reported::troubles).orElse(List.of());
    }

    private static List<String> troubles(Finished run) {
        var all = new ArrayList<String>();
        if (run.isFruitless()) all.add("not one record was acknowledged");
        run.totals().incidents().stream()
                .filter(IncidentRecord::isInconclusive)
                .map(incident -> incident.name() + ": " + incident.trouble())
                .forEach(all::add);
        boolean isCutShort = run.ending() == Ending.CUT
                || run.ending() == Ending.STOPPED && run.asked().isPresent();
        if (isCutShort) all.add("it was cut short after " + Spoken.of(run.load()));
        return all;
    }
}
