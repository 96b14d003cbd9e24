package khaos.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import khaos.base.BadInput;
import khaos.cluster.Cluster;
import khaos.report.Reported;
import khaos.report.Spread;

/** The same run several times, each on a clean cluster and in a folder of its own, and how they differ. */
final class Series {

    private final Context context;
    private final TrafficOptions options;
    private final Chosen chosen;
    private final Metrics metrics;

    Series(Context context, TrafficOptions options, Chosen chosen, Metrics metrics) {
        this.context = context;
        this.options = options;
        this.chosen = chosen;
        this.metrics = metrics;
    }

    Exit perform(int times, Performance.Ground ground, Supplier<Cluster> clusters) {
        if (chosen.duration().isEmpty())
            throw new BadInput("--times needs runs that end by themselves", "give them a time: --duration 30s");
        if (options.isJsonLog())
            throw new BadInput("--json-log shows one run, not " + times, "leave out one of the two");
        Path folder = options.report().folder(context, chosen.together().name());
        List<Turn> turns = IntStream.rangeClosed(1, times)
                .mapToObj(i -> new Turn("run " + i, chosen, folder.resolve(String.valueOf(i))))
                .toList();
        Suite suite;
        List<Reported> reported;
        try (var succession = new Succession(turn -> "the same", turn -> clusters.get(), context.terminal()::say)) {
            suite = new Suite(context, succession, ground, metrics, options.quiet(), false);
            reported = suite.perform(turns);
        }
        Spread.of(reported).forEach(context.terminal()::print);
        context.terminal().print("results: " + folder);
        options.report().tell(context, reported);
        return suite.exit();
    }
}
