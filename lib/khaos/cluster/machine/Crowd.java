package khaos.cluster.machine;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import khaos.base.KhaosError;
import khaos.target.Injection;

/** Connections of khaos's own that say nothing. They end with khaos, whatever way it ends, so there is nothing to write down. */
public final class Crowd implements Injection {

    private static final int PATIENCE_MILLIS = 500;
    private static final int SPARE = 200;

    private final List<SocketChannel> connections = new ArrayList<>();
    private boolean isTurnedAway;

    private Crowd() {}

    /**
     * Opens them, one after the other, until there are as many or the other side takes no more.
     *
     * @throws KhaosError when khaos itself may not have so many, or none is taken
     */
    public static Crowd at(InetSocketAddress address, int number) {
        long left = spare();
        if (number > left)
            throw new KhaosError(
                    "khaos may open " + left + " more files and connections, and " + number + " are asked for",
                    "raise its own limit before it starts: ulimit -n " + (number + 10 * SPARE));
        var crowd = new Crowd();
        while (crowd.connections.size() < number && !crowd.isTurnedAway) crowd.join(address);
        if (crowd.connections.isEmpty()) throw new KhaosError("nobody accepts connections at " + address, "");
        return crowd;
    }

    private static long spare() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount() - SPARE
                : Integer.MAX_VALUE;
    }

    private synchronized void join(InetSocketAddress address) {
        try {
            SocketChannel channel = SocketChannel.open();
            connections.add(channel);
            Socket socket = channel.socket();
            socket.connect(address, PATIENCE_MILLIS);
            channel.configureBlocking(false);
        } catch (IOException full) {
            close(connections.remove(connections.size() - 1));
            isTurnedAway = true;
        }
    }

    /** Some are held still, or it was seen that no more are taken. */
    @Override
    public synchronized boolean isInEffect() {
        return isTurnedAway || connections.stream().anyMatch(Crowd::isOpen);
    }

    private static boolean isOpen(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) == 0;
        } catch (IOException ended) {
            return false;
        }
    }

    @Override
    public synchronized boolean isHealed() {
        return connections.isEmpty();
    }

    @Override
    public synchronized void close() {
        connections.forEach(Crowd::close);
        connections.clear();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // As wanted.
        }
    }
}
