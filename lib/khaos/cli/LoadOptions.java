package khaos.cli;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.BadInput;
import khaos.plan.Source;
import khaos.report.MetricsServer;
import khaos.report.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the load of any run is to be; mixed into every command that makes some. */
final class LoadOptions {

    private static final int MOST_SCALE = 1000;

    @Option(
            names = {"-d", "--duration"},
            paramLabel = "TIME",
            converter = TimeArgument.class,
            description =
                    "How long: 30s, 2m, 90. The scenario's own duration when not given, else, and for 0, until Ctrl-C.")
    private Duration duration;

    @Option(names = "--no-consumers", description = "Only produce.")
    private boolean isWithoutConsumers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "The same seed gives the same data, keys and order per producer. Chosen and shown when not given.")
    private Long seed;

    @Option(
            names = "--time-scale",
            paramLabel = "F",
            description = "Stretches the plan's times: 0.5 takes half as long. Not --duration, claims and Kafka's own.")
    private Double timeScale;

    @Option(
            names = "--metrics-addr",
            paramLabel = "HOST:PORT",
            description = "Serves live figures for Prometheus at /metrics; on this machine alone without HOST.")
    private String metrics;

    @Mixin
    private Settings settings;

    /** Where live figures are served, if they are to be; open until the returned one is closed. */
    Metrics metrics(Terminal terminal) {
        return new Metrics(Optional.ofNullable(metrics).map(MetricsServer::open), terminal);
    }

    /** {@code --set}. */
    Map<String, String> settings() {
        return settings.values();
    }

    Recipe recipe(List<Source> sources) {
        return recipe(sources, settings.values());
    }

    Recipe recipe(List<Source> sources, Map<String, String> values) {
        return new Recipe(
                sources,
                values,
                Optional.ofNullable(duration),
                !isWithoutConsumers,
                seed(),
                timeScale().orElse(1.0),
                Optional.empty());
    }

    /** {@code recipe} with what was said here over it. */
    Recipe over(Recipe recipe) {
        return recipe.with(
                settings.values(),
                Optional.ofNullable(duration),
                !isWithoutConsumers,
                Optional.ofNullable(seed),
                timeScale());
    }

    private Optional<Double> timeScale() {
        if (timeScale != null && !(timeScale > 0 && timeScale <= MOST_SCALE))
            throw new BadInput(
                    "--time-scale must be above 0 and at most " + MOST_SCALE + ", got " + timeScale,
                    "write 0.5 for half the time");
        return Optional.ofNullable(timeScale);
    }

    private long seed() {
        if (seed == null) seed = (long) new SecureRandom().nextInt(Integer.MAX_VALUE); // short enough to type again
        return seed;
    }
}
