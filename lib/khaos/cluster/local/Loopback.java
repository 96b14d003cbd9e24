package khaos.cluster.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of this machine that stand for the ways between brokers. Broker <i>i</i> finds broker <i>j</i> at 127.1.i.j, where
 * the proxies of just this way listen: its JVM has a hosts file of its own that says so. Linux has all of 127/8; others have
 * 127.0.0.1 alone until somebody adds more.
 */
public final class Loopback {

    /** The most brokers that have such addresses. */
    static final int BROKERS = 254;

    private Loopback() {}

    static String between(Node from, Node to) {
        return "127.1." + from.id() + "." + to.id();
    }

    /** Of all that {@code number} brokers need, those at which nothing can listen here. */
    public static List<String> missing(int number) {
        var missing = new ArrayList<String>();
        for (int from = 1; from <= number; from++)
            for (int to = 1; to <= number; to++) {
                String address = "127.1." + from + "." + to;
                if (from != to && !isHere(address)) missing.add(address);
            }
        return missing;
    }

    private static boolean isHere(String address) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException elsewhere) {
            return false;
        }
    }

    /** What a broker's hosts file says: nothing else resolves for a JVM that has one. */
    static List<String> hosts(Node node, List<Node> all) {
        var lines = new ArrayList<String>();
        lines.add("127.0.0.1 localhost");
        thisMachine().ifPresent(name -> lines.add("127.0.0.1 " + name));
        for (Node other : all)
            lines.add((other.id() == node.id() ? "127.0.0.1" : between(node, other)) + " " + other.name());
        return lines;
    }

    private static Optional<String> thisMachine() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }
}
