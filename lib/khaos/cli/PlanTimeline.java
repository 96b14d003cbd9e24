package khaos.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import khaos.base.Spoken;
import khaos.plan.Expectation;
import khaos.plan.Incident;
import khaos.plan.Incident.Action;
import khaos.plan.Incident.Trigger;
import khaos.plan.Plan;
import khaos.report.Terminal;

/** What goes wrong in a plan, drawn along its time, and what must hold. */
final class PlanTimeline {

    private static final int WIDTH = 24;
    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Plan plan;
    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    PlanTimeline(Plan plan, Terminal terminal) {
        this.plan = plan;
        this.terminal = terminal;
    }

    /** Empty for a plan that hurts and expects nothing. */
    List<String> lines() {
        if (!plan.incidents().isEmpty()) add("", "  " + terminal.bold("incidents"));
        plan.incidents().stream()
                .sorted(Comparator.comparing(incident -> first(incident.trigger())))
                .forEach(this::incident);
        if (!plan.expectations().isEmpty()) add("", "  " + terminal.bold("expects"));
        plan.expectations().forEach(this::expectation);
        return lines;
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    private void incident(Incident incident) {
        String what = what(incident);
        if (incident.trigger() instanceof Trigger.When when) {
            String again = when.coolDown()
                    .map(time -> ", again after " + Spoken.of(time))
                    .orElse("");
            add("    when " + when.text()
                    + terminal.faint("  line " + incident.place().line() + again));
            add("             " + what);
        } else add(String.format("    %8s %s %s", Spoken.of(first(incident.trigger())), bar(incident), what));
    }

    private static Duration first(Trigger trigger) {
        if (trigger instanceof Trigger.At at) return at.time();
        return trigger instanceof Trigger.Every every ? every.first() : NEVER;
    }

    /** What happens, without its time. */
    private String what(Incident incident) {
        String period =
                incident.trigger() instanceof Trigger.Every every ? "every " + Spoken.of(every.period()) + ": " : "";
        if (incident.action() instanceof Action.Code code)
            return period + "code in line " + incident.place().line() + mayInject(code);
        return period + incident.text().replaceFirst("^.*?\\s(?=inject |heal )", "");
    }

    private static String mayInject(Action.Code code) {
        var names = new TreeSet<String>();
        code.chances().forEach(chance -> names.add(chance.text().replaceFirst("^inject ", "")));
        return names.isEmpty() ? "" : ", may inject " + String.join(", ", names);
    }

    /** The scenario's time from left to right; nothing for one without an end. */
    private String bar(Incident incident) {
        if (plan.duration().isEmpty()) return "";
        char[] bar = "·".repeat(WIDTH).toCharArray();
        Duration end = plan.duration().get();
        Optional<Duration> period =
                incident.trigger() instanceof Trigger.Every every ? Optional.of(every.period()) : Optional.empty();
        for (Duration at = first(incident.trigger()); at.compareTo(end) < 0; at = at.plus(period.orElse(end)))
            mark(bar, column(at, end), column(at.plus(lasting(incident)), end));
        return terminal.faint(new String(bar));
    }

    private static void mark(char[] bar, int from, int to) {
        for (int i = from; i <= Math.min(to, WIDTH - 1); i++) bar[i] = '█';
    }

    private static int column(Duration time, Duration end) {
        return (int) (WIDTH * time.toMillis() / end.toMillis());
    }

    private static Duration lasting(Incident incident) {
        return incident.action() instanceof Action.Inject<?> inject
                ? inject.lasting().orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private void expectation(Expectation expectation) {
        String scope = expectation.scope().word();
        add(String.format("    %-25s %s", scope.isEmpty() ? "over the whole run" : scope, expectation.text()));
    }
}
