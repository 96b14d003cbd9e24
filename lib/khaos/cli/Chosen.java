package khaos.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.plan.BadScenario;
import khaos.plan.Impossible;
import khaos.plan.Language;
import khaos.plan.Plan;
import khaos.plan.PlanChecks;
import khaos.plan.Source;
import khaos.target.Capabilities;

/** The scenarios of one run, read; the recipe's sources know the files that they read. */
record Chosen(Recipe recipe, List<Plan> plans) {

    static Chosen read(Language language, Recipe recipe) {
        var sources = new ArrayList<Source>();
        var plans = new ArrayList<Plan>();
        for (var source : recipe.sources()) {
            Plan plan = language.read(source, recipe.settings());
            sources.add(source.with(plan.files()));
            plans.add(plan.scaled(recipe.timeScale()));
        }
        return new Chosen(recipe.of(sources), plans);
    }

    Plan together() {
        return Plan.together(plans);
    }

    /** Empty: until somebody stops it. */
    Optional<Duration> duration() {
        return recipe.duration().or(together()::duration).filter(time -> !time.isZero());
    }

    /** Refuses what these brokers cannot hold, and what names another. */
    void mustFit(List<String> brokers) {
        for (int i = 0; i < plans.size(); i++) PlanChecks.fit(recipe.sources().get(i), plans.get(i), brokers);
    }

    /** Refuses incidents that cannot happen on such a cluster. */
    void mustBePossible(Capabilities capabilities) {
        for (int i = 0; i < plans.size(); i++) {
            var mistakes = Impossible.mistakes(plans.get(i), capabilities);
            if (!mistakes.isEmpty()) throw new BadScenario(recipe.sources().get(i), mistakes);
        }
    }
}
