package khaos.cluster.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import khaos.base.KhaosError;
import khaos.cluster.machine.Detached;

/** Kafka's own way to make a node's data folder, which takes a JVM of its own and about a second. */
final class Formatting {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Formatting() {}

    /**
     * Formats what the configuration of {@code node} names.
     *
     * @param arguments a file with more of them, one a line
     * @param watch     told the process before it does anything
     */
    static void run(KafkaKit kit, Node node, String clusterId, Optional<Path> arguments, Consumer<Process> watch) {
        var all = new ArrayList<>(
                List.of("format", "-t", clusterId, "-c", node.config().toString()));
        arguments.ifPresent(file -> all.add("@" + file));
        var line = new BrokerJvm(kit).storage(all.toArray(String[]::new));
        var storage = new BrokerProcess(node, Detached.start(line, node.log(), watch));
        try {
            if (!storage.process().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                throw storage.failure("could not be formatted within " + LIMIT.toSeconds() + " s");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KhaosError("the start was interrupted", "");
        }
        if (storage.process().exitValue() != 0) throw storage.failure("could not be formatted");
    }
}
