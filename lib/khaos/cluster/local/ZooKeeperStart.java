package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.machine.Detached;
import khaos.cluster.machine.ProcessId;

/**
 * Starting ZooKeeper for brokers that are about to start: it ends up there, or it is gone.
 *
 * @param folder its settings and data
 * @param watch  told the process before it does anything
 */
record ZooKeeperStart(KafkaKit kit, Path folder, Path log, Consumer<Process> watch, Progress progress) {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(25);

    ZooKeeperNode start() {
        progress.part("starting ZooKeeper", 0, 0);
        int port = Ports.usual(ZooKeeperNode.USUAL_PORT, "ZooKeeper", progress);
        Process process = Detached.start(new BrokerJvm(kit).zooKeeper(settings(port)), log, watch);
        var node = new ZooKeeperNode(port, ProcessId.of(process.toHandle()), log);
        boolean answers = Deadline.in(LIMIT).poll(PAUSE, () -> !process.isAlive() || Ports.answers(port));
        if (answers && process.isAlive()) return node;
        node.process().kill();
        throw new KhaosError(
                "ZooKeeper " + (answers ? "ended" : "did not answer within " + LIMIT.toSeconds() + " s")
                        + "; the last lines of " + log + ":\n" + Logs.tail(log),
                "read the log, or leave --mode out: brokers then use KRaft");
    }

    private Path settings(int port) {
        try {
            Path file = Files.createDirectories(folder).resolve("zoo.cfg");
            return Files.write(
                    file,
                    List.of(
                            "dataDir=" + folder.resolve("data"),
                            "clientPort=" + port,
                            "clientPortAddress=127.0.0.1",
                            "maxClientCnxns=0",
                            "admin.enableServer=false"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
