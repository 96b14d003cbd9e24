package khaos.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import khaos.base.BadInput;
import khaos.plan.BadScenario;
import khaos.plan.Expectation;
import khaos.plan.Impossible;
import khaos.plan.Plan;
import khaos.plan.PlanChecks;
import khaos.plan.Source;
import khaos.target.Capability;

/** The scenarios of one run: where each was read from, and its plan. */
record Chosen(List<Source> sources, List<Plan> plans) {

    static Chosen read(Context context, List<String> names, Map<String, String> settings) {
        var sources = names.stream().map(context.scenarios()::named).toList();
        return new Chosen(
                sources,
                sources.stream()
                        .map(source -> context.language().read(source, settings))
                        .toList());
    }

    Plan together() {
        return Plan.together(plans);
    }

    /** Refuses what these brokers cannot hold, and what names another. */
    void mustFit(List<String> brokers) {
        plans.forEach(Chosen::mustBeCarriedOut);
        for (int i = 0; i < plans.size(); i++) PlanChecks.fit(sources.get(i), plans.get(i), brokers);
    }

    /** Refuses incidents that cannot happen on such a cluster. */
    void mustBePossible(Set<Capability> capabilities) {
        for (int i = 0; i < plans.size(); i++) {
            var mistakes = Impossible.of(plans.get(i), capabilities, true).stream()
                    .map(Impossible::mistake)
                    .toList();
            if (!mistakes.isEmpty()) throw new BadScenario(sources.get(i), mistakes);
        }
    }

    /** A run that passed over what is expected of a part of it would say nothing. */
    private static void mustBeCarriedOut(Plan plan) {
        boolean isWhole = plan.expectations().stream()
                .allMatch(expectation -> expectation.scope() instanceof Expectation.Scope.Overall);
        if (isWhole) return;
        throw new BadInput(
                plan.name()
                        + " has expectations of a part of the run: this khaos plans them, and cannot judge them yet",
                "see them: khaos plan");
    }
}
