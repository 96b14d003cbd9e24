package khaos.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import khaos.base.Near;
import khaos.base.Spoken;
import khaos.plan.Incident.Action;
import khaos.plan.Incident.Trigger;
import khaos.target.Selector;

/** What must hold for the incidents of a plan: they happen within it, on what is in it, and heal what was hurt. */
final class IncidentChecks {

    private final Plan plan;
    private final List<Mistake> mistakes = new ArrayList<>();

    IncidentChecks(Plan plan) {
        this.plan = plan;
    }

    /** Each line once, however often it is repeated. */
    List<Mistake> mistakes() {
        plan.incidents().forEach(this::check);
        return mistakes.stream().distinct().toList();
    }

    private void check(Incident incident) {
        plan.duration().ifPresent(end -> checkTime(incident, end));
        if (incident.action() instanceof Action.Inject<?> inject) checkNames(incident, inject.target());
        if (incident.action() instanceof Action.Heal heal) {
            checkNames(incident, heal.target());
            if (!isHurt(heal.target()))
                tell(
                        incident,
                        "nothing hurts " + heal.target() + ", so there is nothing to heal",
                        "heal the target of an `inject`");
        }
    }

    private void checkTime(Incident incident, Duration end) {
        Duration first = incident.trigger() instanceof Trigger.At at
                ? at.time()
                : incident.trigger() instanceof Trigger.Every every ? every.first() : Duration.ZERO;
        if (first.compareTo(end) >= 0)
            tell(
                    incident,
                    "this would happen at " + Spoken.of(first) + ", and the scenario ends at " + Spoken.of(end),
                    "raise its duration, or let this happen earlier");
    }

    private void checkNames(Incident incident, Selector<?> target) {
        var topics = plan.topics().stream().map(TopicPlan::name).toList();
        var groups = plan.topics().stream()
                .flatMap(topic -> topic.consumers().stream())
                .map(ConsumersPlan::group)
                .toList();
        checkName(incident, "topic", target.named().topic(), topics);
        checkName(incident, "group", target.named().group(), groups);
    }

    private void checkName(Incident incident, String what, String name, Collection<String> known) {
        if (name.isEmpty() || known.contains(name)) return;
        String near = Near.meant(name, known);
        tell(
                incident,
                "the scenario has no " + what + " '" + name + "'",
                near.isEmpty() ? "it has " + String.join(", ", known) : near);
    }

    /** Code may hurt anything. */
    private boolean isHurt(Selector<?> target) {
        return plan.incidents().stream()
                .map(Incident::action)
                .anyMatch(action -> action instanceof Action.Inject<?> inject
                                && inject.target().equals(target)
                        || action instanceof Action.Code code
                                && !code.mayInject().isEmpty());
    }

    private void tell(Incident incident, String what, String fix) {
        int width = incident.text().split("\\W", 2)[0].length();
        mistakes.add(new Mistake(incident.place(), Math.max(1, width), what, fix));
    }
}
