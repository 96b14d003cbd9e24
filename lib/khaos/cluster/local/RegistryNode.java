package khaos.cluster.local;

import java.nio.file.Path;
import khaos.cluster.machine.ProcessId;

/**
 * A schema registry that khaos started beside the brokers.
 *
 * @param log what it prints
 */
public record RegistryNode(int port, ProcessId process, Path log) {

    static final int USUAL_PORT = 8081;

    public String address() {
        return "http://127.0.0.1:" + port;
    }
}
