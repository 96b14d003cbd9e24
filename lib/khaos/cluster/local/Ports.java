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
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.target.Broker;

/** Hands out ports of 127.0.0.1 that are free now, each one once. One thread. */
public final class Ports {

    private final Set<Integer> given = new HashSet<>();
    private final List<String> moved = new ArrayList<>();

    /**
     * {@code first} and those that follow it when all of them are free, else as many 10 000, 20 000, … above: a free one
     * among taken ones may belong to a cluster whose broker is down just now. Any free ones where there is no such place.
     *
     * @param what of each broker they are, for {@link #moved}; empty for the broker itself
     */
    public List<Integer> near(int first, int number, String what) {
        int from = first;
        while (from + number <= 65_536 && !areLeft(from, number)) from += 10_000;
        boolean isBeyond = from + number > 65_536;
        var ports = new ArrayList<Integer>();
        for (int i = 0; i < number; i++) ports.add(isBeyond ? any() : from + i);
        if (from != first) tell(first, ports, what);
        given.addAll(ports);
        return ports;
    }

    private void tell(int first, List<Integer> ports, String what) {
        int taken = first;
        while (isLeft(taken)) taken++;
        for (int i = 0; i < ports.size(); i++) {
            int cause = isLeft(first + i) ? taken : first + i;
            moved.add(what + Broker.name(i + 1) + " uses port " + ports.get(i) + ": " + cause + " is taken");
        }
    }

    private boolean areLeft(int from, int number) {
        return IntStream.range(from, from + number).allMatch(this::isLeft);
    }

    private boolean isLeft(int port) {
        return !given.contains(port) && isFree(port);
    }

    /** {@code port} if it is free, else another, which is said. */
    public static int usual(int port, String whose, Progress progress) {
        if (isFree(port)) return port;
        int other = new Ports().any();
        progress.say(whose + " uses port " + other + ": " + port + " is taken");
        return other;
    }

    /**
     * Any free one, below those that systems give to outgoing connections: one of these could have it while its broker is down,
     * even one that a peer opens to that very broker.
     */
    int any() {
        for (int attempt = 0; attempt < 10_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (isLeft(port) && given.add(port)) return port;
        }
        throw new KhaosError("no free port is left on 127.0.0.1", "end programs that hold thousands of ports");
    }

    /** One line for each port that is not the wanted one. */
    public List<String> moved() {
        return List.copyOf(moved);
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
