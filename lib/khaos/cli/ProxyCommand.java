package khaos.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import khaos.base.BadInput;
import khaos.base.KhaosError;
import khaos.network.api.ProxyServer;
import khaos.run.Signals;
import khaos.run.Stop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khaos proxy}: network proxies for any application, behind Toxiproxy's HTTP API, until Ctrl-C. */
@Command(
        name = "proxy",
        sortOptions = false,
        description = {
            "Runs network proxies behind Toxiproxy's HTTP API, for any application; Ctrl-C ends it.",
            "With a command it asks an API that runs already, khaos's or Toxiproxy's."
        })
final class ProxyCommand implements Callable<Integer> {

    private final Context context;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "localhost:8474",
            description = "Where the API listens: ${DEFAULT-VALUE} unless said.")
    private String listen;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Proxies to begin with, as in Toxiproxy's file: a JSON array of name, listen, upstream, toxics.")
    private Path config;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "All chance of the toxics comes from it: ${DEFAULT-VALUE} unless said.")
    private long seed;

    @Mixin
    private KafkaFrontOptions kafka;

    ProxyCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var stop = new Stop();
        try (var server = ProxyServer.start(ListenAddress.parse("--listen", listen), seed)) {
            if (config != null) begin(server);
            kafka.begin(server, context);
            context.terminal().print("the proxies' API listens at http://" + text(server.address()));
            server.proxies().all().forEach(proxy -> context.terminal()
                    .print("  " + proxy.name() + "  " + proxy.listen() + " → " + proxy.upstream()));
            Signals.leadTo(stop);
            while (!stop.isAsked()) stop.await(Duration.ofHours(1));
        } catch (IOException failure) {
            throw new KhaosError(failure.getMessage(), "name another place with --listen HOST:PORT", failure);
        }
        return Exit.OK.code();
    }

    @Command(name = "list", description = "Lists the proxies and their toxics.")
    int list(@Mixin ProxyOptions options) {
        ProxyTable.lines(options.api(context).proxies()).forEach(context.terminal()::print);
        return Exit.OK.code();
    }

    @Command(name = "inspect", description = "Shows one proxy and its toxics.")
    int inspect(@Mixin ProxyOptions options, @Parameters(paramLabel = "PROXY") String name) {
        return tell(options.api(context).proxy(name));
    }

    @Command(name = "create", sortOptions = false, description = "Makes a proxy.")
    int create(
            @Mixin ProxyOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = {"-l", "--listen"},
                            paramLabel = "HOST:PORT",
                            defaultValue = "localhost:0",
                            description = "Where it listens; any free port unless said.")
                    String at,
            @Option(
                            names = {"-u", "--upstream"},
                            paramLabel = "HOST:PORT",
                            required = true,
                            description = "Where it leads.")
                    String upstream) {
        return tell(options.api(context).create(name, at, upstream, true));
    }

    @Command(name = "delete", description = "Ends a proxy and its connections.")
    int delete(@Mixin ProxyOptions options, @Parameters(paramLabel = "PROXY") String name) {
        options.api(context).delete(name);
        return Exit.OK.code();
    }

    @Command(name = "toggle", description = "Disables a proxy that is enabled, and the other way round.")
    int toggle(@Mixin ProxyOptions options, @Parameters(paramLabel = "PROXY") String name) {
        var api = options.api(context);
        return tell(api.enable(name, !api.proxy(name).path("enabled").asBoolean()));
    }

    @Command(name = "reset", description = "Enables every proxy and removes every toxic.")
    int reset(@Mixin ProxyOptions options) {
        options.api(context).reset();
        return Exit.OK.code();
    }

    private int tell(JsonNode proxy) {
        var one = JsonNodeFactory.instance.objectNode().set("proxy", proxy);
        ProxyTable.lines(one).forEach(context.terminal()::print);
        return Exit.OK.code();
    }

    private void begin(ProxyServer server) {
        if (!Files.isReadable(config)) throw new BadInput("--config: there is no file " + config, "");
        try {
            server.populate(Files.readAllBytes(config));
        } catch (IOException unfit) {
            throw new BadInput(
                    "--config " + config + ": " + unfit.getMessage(),
                    "give it a JSON array such as [{\"name\": \"db\", \"listen\": \"127.0.0.1:15432\", \"upstream\": \"127.0.0.1:5432\"}]");
        }
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
