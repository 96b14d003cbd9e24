package khaos.cli;

import java.util.List;
import java.util.concurrent.Callable;
import khaos.base.Progress;
import khaos.cluster.Cluster;
import khaos.cluster.ExternalCluster;
import khaos.cluster.harm.Journal;
import khaos.report.Terminal;
import khaos.service.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khaos heal}: undoes what a khaos that was killed in the middle of an incident has left. */
@Command(
        name = "heal",
        description =
                "Heals what a khaos that died left: frozen or ended brokers, changed settings, quotas, moved replicas.")
final class HealCommand implements Callable<Integer> {

    private final Context context;

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOSTS",
            description = "Heals the cluster at this address too, which khaos did not start.")
    private String bootstrap;

    @Mixin
    private SecurityOptions security;

    HealCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        Progress progress = terminal.progress();
        var journal = new Journal(context.home());
        journal.replay(progress);
        Running.find(context.home(), progress); // heals what it finds
        Services.heal(journal, progress);
        if (bootstrap != null) heal(journal, progress);
        List<String> left = journal.left();
        left.forEach(line -> terminal.print("not healed: " + line));
        if (left.isEmpty()) terminal.print("nothing is left to heal");
        else terminal.print("heal a cluster that khaos did not start with: khaos heal -b HOSTS");
        return (left.isEmpty() ? Exit.OK : Exit.INCONCLUSIVE).code();
    }

    private void heal(Journal journal, Progress progress) {
        try (Cluster cluster = ExternalCluster.connect(bootstrap, security.client())) {
            journal.replay(cluster.id(), cluster.client(), progress);
        }
    }
}
