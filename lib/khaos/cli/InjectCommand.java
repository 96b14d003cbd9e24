package khaos.cli;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.base.Spoken;
import khaos.cluster.Cluster;
import khaos.cluster.ExternalCluster;
import khaos.cluster.harm.Journal;
import khaos.plan.Incident.Action;
import khaos.report.Terminal;
import khaos.run.OpenHarms;
import khaos.run.Signals;
import khaos.run.Stop;
import khaos.target.Injection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khaos inject}: one harm to a running cluster by hand, healed at its end. */
@Command(
        name = "inject",
        sortOptions = false,
        description = "Does one fault to the running cluster, by the words of scenarios, and heals it at the end.")
final class InjectCommand implements Callable<Integer> {

    private static final Duration UNTIL_STOPPED = Duration.ofDays(365);

    private final Context context;

    @Parameters(paramLabel = "FAULT", description = "As in a scenario: 'latency(200.ms)'.")
    private String fault;

    @Option(names = "--on", paramLabel = "TARGET", description = "As in a scenario: \"network('kafka-1')\".")
    private String target;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = TimeArgument.class,
            description = "Heals it after so long; without it, at Ctrl-C.")
    private Duration time;

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOSTS",
            description = "Does it to the cluster at this address, which khaos did not start.")
    private String bootstrap;

    @Mixin
    private SecurityOptions security;

    @Mixin
    private ContainerOptions containers;

    InjectCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Action.Inject<?> inject =
                context.language().inject("inject " + fault + (target == null ? "" : " on " + target));
        inject.fault().doubt().ifPresent(doubt -> context.terminal().say("warning: " + doubt));
        var stop = new Stop();
        Signals.leadTo(stop);
        var journal = new Journal(context.home());
        try (Cluster cluster = cluster(journal);
                var harms = new OpenHarms(cluster, journal)) {
            perform(inject, harms, stop);
        }
        return Exit.OK.code();
    }

    private Cluster cluster(Journal journal) {
        Progress progress = context.terminal().progress();
        if (bootstrap == null)
            return Running.usable(context.home(), progress)
                    .orElseThrow(() -> new KhaosError(
                            "no cluster is running", "start one: khaos cluster-up, with --proxied for network faults"));
        journal.replay(progress); // a broker that is paused does not answer
        Cluster cluster =
                containers.over(() -> ExternalCluster.connect(bootstrap, security.client()), Map.of(), progress);
        journal.replay(cluster.id(), cluster.direct(), progress);
        return cluster;
    }

    private <T> void perform(Action.Inject<T> inject, OpenHarms harms, Stop stop) {
        Terminal terminal = context.terminal();
        String what = fault + (target == null ? "" : " on " + target);
        Injection harm = harms.inject(inject.fault(), inject.target());
        if (harm.isMomentary()) {
            harm.close();
            terminal.print(what + ": done");
            return;
        }
        Optional<Duration> span = Optional.ofNullable(time).or(inject::lasting);
        terminal.print(what + ": in effect, "
                + span.map(lasting -> "for " + Spoken.of(lasting)).orElse("until Ctrl-C"));
        stop.await(span.orElse(UNTIL_STOPPED));
        harm.close();
        terminal.print(what + ": healed");
    }
}
