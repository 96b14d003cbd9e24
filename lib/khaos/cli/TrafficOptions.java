package khaos.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import khaos.base.BadInput;
import khaos.cluster.Cluster;
import khaos.traffic.Limits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code run} and {@code simulate} have in common: which scenarios, how, and what is shown. */
final class TrafficOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "A bundled name, a path, or - for standard input; several run together.")
    private List<String> names = List.of();

    @Option(
            names = "--from",
            paramLabel = "RUN-FOLDER",
            description = "Repeats the run that left this folder; options beside it win over what it was.")
    private Path from;

    @Option(names = "--times", paramLabel = "N", description = "Runs it so many times and shows how the runs differ.")
    private int times = 1;

    @Mixin
    private LoadOptions load;

    @Mixin
    private LimitOptions limits;

    @Option(names = "--json-log", description = "A JSON object a second on standard output instead of the table.")
    private boolean isJsonLog;

    @Mixin
    private ReportOptions report;

    @Option(
            names = "--recreate-topics",
            description = "Deletes and makes anew the scenario's topics, if khaos once made them.")
    private boolean isRecreatingTopics;

    @Mixin
    private RegistryOptions registry;

    @Mixin
    private Quiet quiet;

    Recipe recipe(Context context) {
        if (names.isEmpty() == (from == null))
            throw new ParameterException(
                    command.commandLine(),
                    names.isEmpty()
                            ? "what is missing is a SCENARIO, or --from RUN-FOLDER"
                            : "--from brings its own scenarios: leave out " + String.join(" ", names));
        if (from == null)
            return load.recipe(names.stream().map(context.scenarios()::named).toList());
        return load.over(RecipeFile.read(context.scenarios().path(from.toString())));
    }

    /** One run, or several that follow each other. */
    Exit perform(Context context, Chosen chosen, Performance.Ground ground, Supplier<Cluster> clusters) {
        if (times < 1) throw new BadInput("--times must be at least 1, got " + times, "");
        try (Metrics metrics = load.metrics(context.terminal())) {
            if (times > 1) return new Series(context, this, chosen, metrics).perform(times, ground, clusters);
            try (Cluster cluster = clusters.get()) {
                return new SingleRun(context, this, chosen, metrics).on(cluster, ground);
            }
        }
    }

    boolean isJsonLog() {
        return isJsonLog;
    }

    ReportOptions report() {
        return report;
    }

    boolean isRecreatingTopics() {
        return isRecreatingTopics;
    }

    Limits limits() {
        return limits.limits();
    }

    RegistryOptions registry() {
        return registry;
    }

    Quiet quiet() {
        return quiet;
    }
}
