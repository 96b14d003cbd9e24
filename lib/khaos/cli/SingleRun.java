package khaos.cli;

import java.util.List;
import khaos.check.Judged;
import khaos.cluster.Cluster;
import khaos.history.Watcher;
import khaos.report.JsonLog;
import khaos.report.LiveTable;
import khaos.report.LogLines;
import khaos.report.Reported;
import khaos.report.Summary;
import khaos.report.Terminal;
import khaos.run.Signals;
import khaos.run.Stop;

/** A run as its user sees it: the live picture, the summary, where the result is. */
final class SingleRun {

    private final Context context;
    private final TrafficOptions options;
    private final Chosen chosen;
    private final Metrics metrics;

    SingleRun(Context context, TrafficOptions options, Chosen chosen, Metrics metrics) {
        this.context = context;
        this.options = options;
        this.chosen = chosen;
        this.metrics = metrics;
    }

    /** @return what khaos ends with */
    Exit on(Cluster cluster, Performance.Ground ground) {
        String name = chosen.together().name();
        var folder = RunFolder.make(options.report().folder(context, name));
        var stop = new Stop();
        Signals.leadTo(stop);
        Judged judged = new Performance(
                        context, chosen, folder, stop, metrics.beside(watcher(), chosen), options.quiet(), ground)
                .on(cluster);
        if (!options.isJsonLog()) tell(judged, folder);
        options.report()
                .tell(context, List.of(Reported.of(name, judged, judged.run().load())));
        return Exit.of(judged);
    }

    private Watcher watcher() {
        Terminal terminal = context.terminal();
        if (options.isJsonLog()) return new JsonLog(terminal);
        if (options.quiet().isQuiet()) return Watcher.NOBODY;
        if (!terminal.isErrTerminal()) return new LogLines(terminal);
        String title = chosen.together().name() + "   seed " + chosen.recipe().seed();
        return new LiveTable(terminal, title, chosen.duration());
    }

    private void tell(Judged judged, RunFolder folder) {
        Summary.of(judged).forEach(context.terminal()::print);
        context.terminal().print("result: " + folder.path());
    }
}
