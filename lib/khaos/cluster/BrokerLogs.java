package khaos.cluster;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** What the brokers of a cluster print from one moment on. Of a cluster whose logs khaos cannot read there is nothing. */
public final class BrokerLogs {

    /** Of each broker; what is older goes. */
    static final long MOST_BYTES = 8 << 20;

    private final Map<String, Path> logs;
    private final Map<String, Long> starts = new HashMap<>();

    private BrokerLogs(Map<String, Path> logs) {
        this.logs = logs;
        logs.forEach((broker, log) -> starts.put(broker, size(log)));
    }

    public static BrokerLogs fromNow(Cluster cluster) {
        return new BrokerLogs(cluster.logs());
    }

    /** Copies what was printed since then into {@code folder}, a file for each broker. */
    public void copyInto(Path folder) throws IOException {
        if (logs.isEmpty()) return;
        Files.createDirectories(folder);
        for (var log : logs.entrySet())
            copy(log.getValue(), starts.get(log.getKey()), folder.resolve(log.getKey() + ".log"));
    }

    private static void copy(Path log, long start, Path copy) throws IOException {
        long end = size(log);
        long from = Math.max(start, end - MOST_BYTES);
        Files.deleteIfExists(copy);
        try (var in = FileChannel.open(log, StandardOpenOption.READ);
                var out = Files.newOutputStream(copy)) {
            if (from > start)
                out.write(("[" + (from - start) + " bytes before this are left out]\n").getBytes("UTF-8"));
            in.transferTo(from, end - from, Channels.newChannel(out));
        }
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException notThere) {
            return 0;
        }
    }
}
