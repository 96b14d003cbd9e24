package khaos.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import khaos.base.BadInput;
import khaos.base.KhaosError;
import khaos.history.Sample;
import khaos.history.Watcher;

/** Serves the last sample of the run that goes on, for Prometheus, at {@code /metrics}; closing it frees the port. */
public final class MetricsServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(?:(.*):)?(\\d{1,5})");
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var daemon = new Thread(work, "khaos-metrics");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile String text = "";

    private MetricsServer(HttpServer server) {
        this.server = server;
        server.setExecutor(thread);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * @param address {@code host:port}; without a host, only this machine can reach it
     * @throws KhaosError when the port is taken
     */
    public static MetricsServer open(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535)
            throw new BadInput("`" + address + "` is no address for --metrics-addr", "write host:port, or a port");
        boolean isHere = parts.group(1) == null || parts.group(1).isEmpty();
        String host = isHere ? "127.0.0.1" : parts.group(1).replaceAll("^\\[|]$", "");
        var where = new InetSocketAddress(host, Integer.parseInt(parts.group(2)));
        if (where.isUnresolved()) throw new BadInput("the host " + host + " of --metrics-addr is not known", "");
        try {
            return new MetricsServer(HttpServer.create(where, 0));
        } catch (IOException taken) {
            throw new KhaosError(
                    "metrics cannot be served at " + host + ":" + where.getPort() + ": " + taken.getMessage(),
                    "name another port with --metrics-addr",
                    taken);
        }
    }

    /** Also when the port was left to the machine: {@code http://127.0.0.1:9400/metrics}. */
    public String address() {
        InetSocketAddress at = server.getAddress();
        return "http://" + at.getHostString() + ":" + at.getPort() + "/metrics";
    }

    /** One that tells {@code other} all that it is told, and serves it. */
    public Watcher beside(Watcher other, String scenario, long seed) {
        return new Watcher() {
            @Override
            public void sampled(Sample sample) {
                text = Prometheus.of(scenario, seed, sample);
                other.sampled(sample);
            }

            @Override
            public void happened(Duration elapsed, String event) {
                other.happened(elapsed, event);
            }
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isFound = exchange.getRequestURI().getPath().equals("/metrics");
            byte[] body = (isFound ? text : "see /metrics\n").getBytes(StandardCharsets.UTF_8);
            boolean isEmpty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("Content-Type", TYPE);
            exchange.sendResponseHeaders(isFound ? 200 : 404, isEmpty ? -1 : body.length);
            if (!isEmpty) exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }
}
