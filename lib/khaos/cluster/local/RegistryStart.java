package khaos.cluster.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.machine.Detached;
import khaos.cluster.machine.ProcessId;

/**
 * Starting the registry beside the brokers: it ends up ready, or it is gone. On two quiet cores it takes 4 s.
 *
 * @param watch told the process before it does anything
 * @param known told where it is, at the same moment
 */
record RegistryStart(Home home, Consumer<Process> watch, Consumer<RegistryNode> known, Progress progress) {

    static final String API = "/apis/ccompat/v7";

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ANSWER_MILLIS = 2_000;

    /** @param wanted where it has to be; empty for its usual port or, when that is taken, another */
    RegistryNode at(Optional<Integer> wanted) {
        var kit = RegistryKit.of(home, progress);
        int port = wanted.orElseGet(() -> Ports.usual(RegistryNode.USUAL_PORT, "the schema registry", progress));
        Path log = Logs.fresh(home).resolve("registry.log");
        Process process =
                Detached.start(line(kit, port), log, watch.andThen(started -> known.accept(node(port, started, log))));
        progress.part("starting the schema registry", 0, 0);
        var node = node(port, process, log);
        boolean isReady = Deadline.in(LIMIT).poll(PAUSE, () -> !process.isAlive() || isReady(port));
        if (isReady && process.isAlive()) return node;
        node.process().kill();
        throw new KhaosError(
                "the schema registry " + (isReady ? "ended" : "was not ready within " + LIMIT.toSeconds() + " s")
                        + "; the last lines of " + log + ":\n" + Logs.tail(log),
                "read the log, or use a registry of yours: --schema-registry-url");
    }

    private static RegistryNode node(int port, Process process, Path log) {
        return new RegistryNode(port, ProcessId.of(process.toHandle()), log);
    }

    private static List<String> line(RegistryKit kit, int port) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.log.console.json=false",
                "-jar",
                kit.jar().toString());
    }

    private static boolean isReady(int port) {
        if (!Ports.answers(port)) return false;
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + API + "/subjects")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
