package khaos.cluster.local;

import java.nio.file.Path;

/**
 * Where one broker lives.
 *
 * @param id     from 1
 * @param folder its {@code server.properties} and data
 * @param log    what it prints
 */
public record Node(int id, int port, int replication, int controller, int jmx, Path folder, Path log) {

    /** As scenarios say it: {@code kafka-2}. */
    public String name() {
        return "kafka-" + id;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    Path config() {
        return folder.resolve("server.properties");
    }

    Path data() {
        return folder.resolve("data");
    }
}
