package khaos.cluster.local;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A broker as it is now.
 *
 * @param isRunning whether its process is there; a stopped (frozen) one is
 */
public record NodeStatus(
        String name, long pid, int port, int jmx, boolean isRunning, Duration uptime, Path data, Path log) {

    static NodeStatus of(Broker broker) {
        Node node = broker.node();
        ProcessId process = broker.process();
        return new NodeStatus(
                node.name(),
                process.pid(),
                node.port(),
                node.jmx(),
                process.isAlive(),
                process.uptime(),
                node.data(),
                node.log());
    }
}
