package khaos.cluster.local;

import java.nio.file.Path;

/**
 * Where one broker lives.
 *
 * @param id     from 1
 * @param folder its {@code server.properties} and data
 * @param log    what it prints
 * @param proxied null when there is no proxy before it
 */
public record Node(int id, int port, int replication, int controller, int jmx, Path folder, Path log, Proxied proxied) {

    Node(int id, int port, int replication, int controller, int jmx, Path folder, Path log) {
        this(id, port, replication, controller, jmx, folder, log, null);
    }

    /** As scenarios say it: {@code kafka-2}. */
    public String name() {
        return "kafka-" + id;
    }

    /** Where clients are told that it is. */
    public String address() {
        return "127.0.0.1:" + (proxied == null ? port : proxied.clients());
    }

    /** Where khaos itself asks it, whatever is done to its links. */
    String direct() {
        return "127.0.0.1:" + (proxied == null ? port : proxied.direct());
    }

    boolean hasProxiedPeers() {
        return proxied != null && proxied.byPeers();
    }

    /** What names mean to it; not there when it needs none. */
    Path hosts() {
        return folder.resolve("hosts");
    }

    Path config() {
        return folder.resolve("server.properties");
    }

    Path data() {
        return folder.resolve("data");
    }
}
