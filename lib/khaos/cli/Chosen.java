package khaos.cli;

import java.util.List;
import java.util.Map;
import khaos.base.BadInput;
import khaos.plan.Expectation;
import khaos.plan.Plan;
import khaos.plan.PlanChecks;
import khaos.plan.Source;

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

    /** Refuses what so many brokers cannot hold. */
    void mustFit(int brokers) {
        plans.forEach(Chosen::mustBeCarriedOut);
        for (int i = 0; i < plans.size(); i++) PlanChecks.fit(sources.get(i), plans.get(i), brokers);
    }

    /** A run that passed over its incidents, or over what holds of a part of it, would say nothing. */
    private static void mustBeCarriedOut(Plan plan) {
        boolean isWhole = plan.expectations().stream()
                .allMatch(expectation -> expectation.scope() instanceof Expectation.Scope.Overall);
        if (plan.incidents().isEmpty() && isWhole) return;
        throw new BadInput(
                plan.name() + " has incidents, or expectations of a part of the run: this khaos plans them, and cannot "
                        + "carry them out yet",
                "see them: khaos plan");
    }
}
