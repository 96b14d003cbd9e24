package khaos.cli;

import khaos.network.remote.ProxyApi;
import picocli.CommandLine.Option;

/** Which proxies' API a command speaks to. */
final class ProxyOptions {

    @Option(
            names = "--api",
            paramLabel = "URL",
            description = "Where the proxies' API answers: the environment's TOXIPROXY_URL, or http://localhost:8474.")
    private String url;

    ProxyApi api(Context context) {
        if (url != null) return new ProxyApi(url);
        return new ProxyApi(context.terminal().variable("TOXIPROXY_URL").orElse("http://localhost:8474"));
    }
}
