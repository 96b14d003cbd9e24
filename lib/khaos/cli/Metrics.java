package khaos.cli;

import java.util.Optional;
import khaos.history.Watcher;
import khaos.report.MetricsServer;
import khaos.report.Terminal;

/** The server of {@code --metrics-addr}, or none. */
record Metrics(Optional<MetricsServer> server) implements AutoCloseable {

    Metrics(Optional<MetricsServer> server, Terminal terminal) {
        this(server);
        server.ifPresent(open -> terminal.say("live figures: " + open.address()));
    }

    /** {@code other}, and the server beside it. */
    Watcher beside(Watcher other, Chosen chosen) {
        return server.map(open -> open.beside(
                        other, chosen.together().name(), chosen.recipe().seed()))
                .orElse(other);
    }

    @Override
    public void close() {
        server.ifPresent(MetricsServer::close);
    }
}
