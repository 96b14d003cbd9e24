package khaos.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import khaos.plan.Plan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code run} and {@code simulate} have in common: which scenarios, for how long, and what is shown. */
final class TrafficOptions {

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "A bundled name, a path, or - for standard input; several run together.")
    private List<String> names = List.of();

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

    @Option(names = "--json-log", description = "A JSON object a second on standard output instead of the table.")
    private boolean isJsonLog;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Where result.json goes; a new folder in khaos's home when not given.")
    private Path results;

    @Option(
            names = "--recreate-topics",
            description = "Deletes and makes anew the scenario's topics, if khaos once made them.")
    private boolean isRecreatingTopics;

    @Mixin
    private Settings settings;

    @Mixin
    private Quiet quiet;

    Chosen read(Context context) {
        return Chosen.read(context, names, settings.values());
    }

    /** Empty: until somebody stops it. */
    Optional<Duration> duration(Plan plan) {
        return Optional.ofNullable(duration).or(plan::duration).filter(time -> !time.isZero());
    }

    boolean isWithConsumers() {
        return !isWithoutConsumers;
    }

    long seed() {
        if (seed == null) seed = (long) new SecureRandom().nextInt(Integer.MAX_VALUE); // short enough to type again
        return seed;
    }

    boolean isJsonLog() {
        return isJsonLog;
    }

    Optional<Path> results() {
        return Optional.ofNullable(results);
    }

    boolean isRecreatingTopics() {
        return isRecreatingTopics;
    }

    Quiet quiet() {
        return quiet;
    }
}
