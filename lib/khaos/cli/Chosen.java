package khaos.cli;

import java.util.List;
import java.util.Map;
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
        for (int i = 0; i < plans.size(); i++) PlanChecks.fit(sources.get(i), plans.get(i), brokers);
    }
}
