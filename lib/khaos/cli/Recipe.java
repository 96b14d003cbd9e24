package khaos.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.cluster.local.LocalSettings;
import khaos.plan.Source;

/**
 * All that makes a run what it is, so that it can be repeated.
 *
 * @param settings  {@code --set}
 * @param duration  as the user gave it, zero for until it is stopped; empty for the scenario's own
 * @param timeScale of the plan's times; not of {@code duration}, which is as it was said
 * @param cluster   what it ran on, or is to run on again; empty for what the scenario and the command line say
 */
record Recipe(
        List<Source> sources,
        Map<String, String> settings,
        Optional<Duration> duration,
        boolean withConsumers,
        long seed,
        double timeScale,
        Optional<LocalSettings> cluster) {

    Recipe {
        sources = List.copyOf(sources);
        settings = Map.copyOf(settings);
    }

    Recipe of(List<Source> others) {
        return new Recipe(others, settings, duration, withConsumers, seed, timeScale, cluster);
    }

    Recipe on(LocalSettings used) {
        return new Recipe(sources, settings, duration, withConsumers, seed, timeScale, Optional.of(used));
    }

    /** This one, with what the user says beside it over it. */
    Recipe with(
            Map<String, String> set,
            Optional<Duration> time,
            boolean consumers,
            Optional<Long> otherSeed,
            Optional<Double> scale) {
        var all = new HashMap<>(settings);
        all.putAll(set);
        return new Recipe(
                sources,
                all,
                time.or(this::duration),
                withConsumers && consumers,
                otherSeed.orElse(seed),
                scale.orElse(timeScale),
                cluster);
    }
}
