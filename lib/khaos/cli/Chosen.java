package khaos.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import khaos.plan.BadScenario;
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
}
