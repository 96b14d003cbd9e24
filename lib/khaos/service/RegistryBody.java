package khaos.service;

import java.nio.file.Path;
import java.util.Optional;
import khaos.base.Progress;
import khaos.cluster.harm.Journal;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.local.RegistryNode;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.ProcessTree;

/**
 * The schema registry beside the brokers, which ends with them. It holds its schemas in memory: they are taken out of it before it
 * is ended and put back when it runs again, as one with storage would still have them.
 */
final class RegistryBody implements Body {

    private final LocalCluster cluster;
    private final Journal journal;
    private final Path kept;
    private volatile RegistryNode node;

    /** Starts it, unless the traffic has had it started. */
    RegistryBody(LocalCluster cluster, Path folder, Journal journal, Progress progress) {
        this.cluster = cluster;
        this.journal = journal;
        this.kept = folder.resolve("schemas.zip");
        this.node = cluster.startRegistry(Optional.empty(), progress);
    }

    String address() {
        return node.address();
    }

    @Override
    public ProcessTree process() {
        return new ProcessTree(node.process());
    }

    @Override
    public synchronized void startAgain() {
        if (node.process().isAlive()) return;
        node = cluster.startRegistry(Optional.of(node.port()), Progress.SILENT);
        new RegistrySchemas(node.address()).putBack(kept);
    }

    @Override
    public Journal.Entry beforeEnd() {
        new RegistrySchemas(node.address()).takeOut(kept);
        return cluster.outlivesKhaos()
                ? journal.write(
                        ServiceCures.OWNER, new ServiceCures.RegistryAgain(cluster.home(), node.port(), "" + kept))
                : Journal.Entry.NONE;
    }

    @Override
    public Journal.Entry beforeFreeze() {
        return cluster.outlivesKhaos()
                ? journal.write(
                        ServiceCures.OWNER,
                        new ServiceCures.Thaw(
                                "the schema registry", process().all().stream().toList()))
                : Journal.Entry.NONE;
    }

    @Override
    public Optional<Path> output() {
        return Optional.of(node.log());
    }

    @Override
    public void close() {
        process().all().forEach(ProcessId::thaw);
    }
}
