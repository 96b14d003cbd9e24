package khaos.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaos.base.KhaosError;
import khaos.base.Spoken;
import khaos.check.Judged;
import khaos.cluster.Cluster;
import khaos.history.Watcher;
import khaos.report.LiveTable;
import khaos.report.Reported;
import khaos.report.Summary;
import khaos.report.Terminal;
import khaos.run.Signals;
import khaos.run.Stop;

/** Runs that follow each other. Ctrl-C ends the one that runs, and those after it are not run. */
final class Suite {

    private final Context context;
    private final Succession clusters;
    private final Performance.Ground ground;
    private final Metrics metrics;
    private final Quiet quiet;
    private final boolean isFailFast;
    private final List<Reported> reported = new ArrayList<>();
    private Stop stop = new Stop();

    /** @param isFailFast whether those after one that did not hold are not run */
    Suite(
            Context context,
            Succession clusters,
            Performance.Ground ground,
            Metrics metrics,
            Quiet quiet,
            boolean isFailFast) {
        this.context = context;
        this.clusters = clusters;
        this.ground = ground;
        this.metrics = metrics;
        this.quiet = quiet;
        this.isFailFast = isFailFast;
    }

    /** Every one of {@code turns} is reported, also those that were not run. */
    List<Reported> perform(List<Turn> turns) {
        for (Turn turn : turns) {
            boolean isOver = stop.isAsked() || isFailFast && !reported.stream().allMatch(Reported::isHeld);
            reported.add(isOver ? Reported.notRun(turn.name()) : perform(turn, turns.size()));
        }
        return List.copyOf(reported);
    }

    private Reported perform(Turn turn, int all) {
        String title = (reported.size() + 1) + " of " + all + ": " + turn.name();
        if (!quiet.isQuiet()) context.terminal().say("\n" + title);
        long began = System.nanoTime();
        Reported ended;
        try {
            Cluster cluster = clusters.next(turn);
            if (stop.isAsked()) return Reported.notRun(turn.name());
            stop = new Stop();
            Signals.leadTo(stop);
            Judged judged = new Performance(
                            context,
                            turn.chosen(),
                            RunFolder.make(turn.folder()),
                            stop,
                            metrics.beside(watcher(turn, title), turn.chosen()),
                            quiet,
                            ground)
                    .on(cluster);
            ended = Reported.of(turn.name(), judged, since(began));
        } catch (RuntimeException failure) {
            String why = failure instanceof KhaosError known ? known.what() : "khaos itself failed: " + failure;
            ended = Reported.failed(turn.name(), why, since(began));
        }
        tell(ended);
        return ended;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Watcher watcher(Turn turn, String title) {
        boolean isShown = !quiet.isQuiet() && context.terminal().isErrTerminal();
        return isShown ? new LiveTable(context.terminal(), title, turn.chosen().duration()) : Watcher.NOBODY;
    }

    private void tell(Reported ended) {
        if (quiet.isQuiet()) return;
        Terminal terminal = context.terminal();
        terminal.say(ended.name() + ": " + ended.verdict() + ", " + Spoken.of(ended.took()));
        if (!ended.failure().isEmpty()) terminal.say("  " + ended.failure());
        ended.judged().ifPresent(judged -> Summary.verdicts(judged).forEach(line -> terminal.say("  " + line)));
    }

    /** The worst of all: broken, then cut short, then unknown. */
    Exit exit() {
        if (reported.stream().anyMatch(run -> Exit.of(run) == Exit.BROKEN)) return Exit.BROKEN;
        if (stop.isAsked()) return Exit.CUT_SHORT;
        return reported.stream().anyMatch(run -> Exit.of(run) != Exit.OK) ? Exit.INCONCLUSIVE : Exit.OK;
    }
}
