package khaos.cluster.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaos.base.KhaosError;

/** Hands out ports of 127.0.0.1 that are free now, each one once. One thread. */
public final class Ports {

    private final Set<Integer> given = new HashSet<>();
    private final List<String> moved = new ArrayList<>();

    /** {@code wanted} when it is free, else the first free one 10 000, 20 000, … above it; {@code owner} is for {@link #moved}. */
    int near(int wanted, String owner) {
        for (int port = wanted; port < 65_536; port += 10_000) {
            if (!take(port)) continue;
            if (port != wanted) moved.add(owner + " uses port " + port + ": " + wanted + " is taken");
            return port;
        }
        int port = any();
        moved.add(owner + " uses port " + port + ": " + wanted + " is taken");
        return port;
    }

    /** Any free one. */
    int any() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = bind(0);
            if (port > 0 && given.add(port)) return port;
        }
        throw new KhaosError("no free port is left on 127.0.0.1", "end programs that hold thousands of ports");
    }

    /** One line for each port that is not the wanted one. */
    List<String> moved() {
        return List.copyOf(moved);
    }

    private boolean take(int port) {
        return isFree(port) && given.add(port);
    }

    /** Whether nothing has {@code port} now. */
    public static boolean isFree(int port) {
        return bind(port) == port;
    }

    /** The port that could be bound just now, −1 when none. */
    private static int bind(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket.getLocalPort();
        } catch (IOException taken) {
            return -1;
        }
    }

    /** Whether something listens there. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 200);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
