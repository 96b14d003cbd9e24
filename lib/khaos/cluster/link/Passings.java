package khaos.cluster.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import khaos.base.KhaosError;
import khaos.target.Link.Passing;

/** What passes through each proxy of a server, asked at most every {@link #FRESH} however many links want to know. Any thread. */
final class Passings {

    private static final Duration FRESH = Duration.ofMillis(100);
    private static final Pattern FIGURE = Pattern.compile(
            "(khaos_proxy_connections|toxiproxy_proxy_received_bytes_total)\\{.*?proxy=\"([^\"]*)\".*?} (\\d+)");

    private final LinkApi api;
    private Map<String, Passing> last = Map.of();
    private long lastNanos = System.nanoTime() - FRESH.toNanos();

    Passings(LinkApi api) {
        this.api = api;
    }

    /** Whether the server tells; khaos's own does. */
    boolean isTold() {
        return !all().isEmpty();
    }

    /** Empty when the server does not tell. */
    synchronized Optional<Passing> of(String proxy) {
        return Optional.ofNullable(all().get(proxy));
    }

    private synchronized Map<String, Passing> all() {
        long now = System.nanoTime();
        if (now - lastNanos >= FRESH.toNanos()) {
            last = asked();
            lastNanos = now;
        }
        return last;
    }

    private Map<String, Passing> asked() {
        try {
            return parsed(api.metrics());
        } catch (KhaosError silent) {
            return Map.of();
        }
    }

    /** Those whose open connections are told: Toxiproxy's own counts bytes only of those that have ended. */
    static Map<String, Passing> parsed(String metrics) {
        var bytes = new HashMap<String, Long>();
        var connections = new HashMap<String, Integer>();
        var figures = FIGURE.matcher(metrics);
        while (figures.find()) {
            boolean isBytes = figures.group(1).startsWith("toxiproxy");
            if (isBytes) bytes.merge(figures.group(2), Long.valueOf(figures.group(3)), Long::sum);
            else connections.put(figures.group(2), Integer.valueOf(figures.group(3)));
        }
        var all = new HashMap<String, Passing>();
        connections.forEach((proxy, open) -> all.put(proxy, new Passing(open, bytes.getOrDefault(proxy, 0L))));
        return all;
    }
}
