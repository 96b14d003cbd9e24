package khaos.cluster.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import khaos.base.KhaosError;
import khaos.network.remote.ProxyApi;
import khaos.network.remote.Refused;
import khaos.target.Toxin;

/**
 * What links ask of the server that has their proxies. One that is gone, or was started afresh without them, is told apart from
 * one that refuses. Any thread.
 */
final class LinkApi {

    private static final String AFRESH =
            "end the cluster and start it again: khaos cluster-down, khaos cluster-up --proxied";

    private final ProxyApi api;

    LinkApi(String url) {
        this.api = new ProxyApi(url);
    }

    String address() {
        return api.address();
    }

    /** Every proxy of the server by its name. */
    JsonNode proxies() {
        return ask(api::proxies);
    }

    void create(Way way) {
        ask(() -> api.create(way.name(), way.listen(), way.target(), true));
    }

    /** Does nothing where there is no such proxy. */
    void delete(Way way) {
        if (proxies().has(way.name()))
            ask(() -> {
                api.delete(way.name());
                return null;
            });
    }

    boolean isEnabled(String proxy) {
        return ask(() -> api.proxy(proxy)).path("enabled").asBoolean();
    }

    void enable(String proxy, boolean isEnabled) {
        ask(() -> api.enable(proxy, isEnabled));
    }

    /** Names of the toxics that it has. */
    Set<String> toxics(String proxy) {
        var names = new HashSet<String>();
        ask(() -> api.proxy(proxy))
                .path("toxics")
                .forEach(toxic -> names.add(toxic.path("name").asText()));
        return names;
    }

    void add(String proxy, Toxin toxin) {
        var toxic = Map.of(
                "name", toxin.name(),
                "type", toxin.type(),
                "stream", toxin.stream().name().toLowerCase(Locale.ROOT),
                "toxicity", toxin.toxicity(),
                "attributes", toxin.attributes());
        ask(() -> api.addToxic(proxy, toxic));
    }

    /** Does nothing where there is no such toxic. */
    void remove(String proxy, String toxic) {
        if (toxics(proxy).contains(toxic))
            ask(() -> {
                api.removeToxic(proxy, toxic);
                return null;
            });
    }

    /** Whether a toxic is at work in an open connection, or there is none; of khaos's own server, others do not tell. */
    boolean isAtWork(String proxy, String toxic) {
        JsonNode connections = ask(() -> api.connections(proxy));
        return connections.isEmpty()
                || StreamSupport.stream(connections.spliterator(), false)
                        .anyMatch(connection ->
                                has(connection.path("upstream"), toxic) || has(connection.path("downstream"), toxic));
    }

    private static boolean has(JsonNode direction, String toxic) {
        for (JsonNode name : direction.path("toxics")) if (name.asText().equals(toxic)) return true;
        return false;
    }

    /** In Prometheus' text format; empty when the server has none. */
    String metrics() {
        try {
            return ask(api::metrics);
        } catch (Refused none) {
            return "";
        }
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (Refused no) {
            if (!no.what().contains("proxy not found")) throw no;
            throw new KhaosError(
                    "the proxies' server at " + address()
                            + " has lost a proxy of the cluster: it was started afresh, or somebody removed it",
                    AFRESH,
                    no);
        } catch (KhaosError failure) {
            if (!(failure.getCause() instanceof IOException)) throw failure;
            throw new KhaosError(
                    "the proxies' server at " + address() + " does not answer any more: without it the cluster's links"
                            + " are cut, and cannot be healed",
                    AFRESH,
                    failure);
        }
    }
}
