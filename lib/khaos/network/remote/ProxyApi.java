package khaos.network.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import khaos.base.BadInput;
import khaos.base.KhaosError;

/** A client of Toxiproxy's API. What the server refuses is an error in its own words, {@link Refused}. */
public final class ProxyApi {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;

    /** @param url {@code http://localhost:8474}, or {@code localhost:8474} */
    public ProxyApi(String url) {
        try {
            base = URI.create((url.contains("://") ? url : "http://" + url).replaceFirst("/+$", ""));
            if (base.getHost() == null) throw new IllegalArgumentException("no host");
        } catch (IllegalArgumentException wrong) {
            throw new BadInput("`" + url + "` is not the address of an API", "for example http://localhost:8474");
        }
    }

    /** Every proxy by its name. */
    public JsonNode proxies() {
        return call("GET", "/proxies", null);
    }

    public JsonNode proxy(String name) {
        return call("GET", path(name), null);
    }

    public JsonNode create(String name, String listen, String upstream, boolean isEnabled) {
        return call(
                "POST", "/proxies", Map.of("name", name, "listen", listen, "upstream", upstream, "enabled", isEnabled));
    }

    public JsonNode enable(String name, boolean isEnabled) {
        return call("POST", path(name), Map.of("enabled", isEnabled));
    }

    public void delete(String name) {
        call("DELETE", path(name), null);
    }

    /** Enables every proxy and removes every toxic. */
    public void reset() {
        call("POST", "/reset", null);
    }

    /** @param toxic by the API's names: type, name, stream, toxicity, attributes */
    public JsonNode addToxic(String proxy, Map<String, Object> toxic) {
        return call("POST", path(proxy) + "/toxics", toxic);
    }

    /** @param toxic what changes: toxicity, attributes */
    public JsonNode updateToxic(String proxy, String name, Map<String, Object> toxic) {
        return call("POST", path(proxy) + "/toxics/" + encoded(name), toxic);
    }

    public void removeToxic(String proxy, String name) {
        call("DELETE", path(proxy) + "/toxics/" + encoded(name), null);
    }

    /**
     * What is open through a proxy, as khaos's own server tells it: the toxics at work in each direction of each.
     *
     * @throws Refused with 404 by other servers
     */
    public JsonNode connections(String proxy) {
        return call("GET", path(proxy) + "/connections", null);
    }

    /**
     * Figures in Prometheus' text format.
     *
     * @throws Refused with 404 by a Toxiproxy that was not told to have them
     */
    public String metrics() {
        return send("GET", "/metrics", null);
    }

    /** Where it answers. */
    public String address() {
        return base.toString();
    }

    private static String path(String proxy) {
        return "/proxies/" + encoded(proxy);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode call(String method, String path, Map<String, Object> body) {
        String answer = send(method, path, body);
        try {
            return answer.isEmpty() ? MAPPER.nullNode() : MAPPER.readTree(answer);
        } catch (JsonProcessingException strange) {
            throw new KhaosError(
                    base + " does not answer as Toxiproxy's API does", "see whether the address is right", strange);
        }
    }

    private String send(String method, String path, Map<String, Object> body) {
        try {
            var publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(MAPPER.writeValueAsString(body));
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(PATIENCE)
                    .header("User-Agent", "khaos")
                    .header("Content-Type", "application/json")
                    .method(method, publisher)
                    .build();
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) throw new Refused(base + ": " + error(response), response.statusCode());
            return response.body();
        } catch (IOException nobody) {
            throw new KhaosError("nobody answers at " + base, "start one: khaos proxy", nobody);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KhaosError("stopped while " + base + " was asked", "", stop);
        }
    }

    private static String error(HttpResponse<String> response) {
        try {
            JsonNode error = MAPPER.readTree(response.body()).path("error");
            if (error.isTextual()) return error.textValue();
        } catch (JsonProcessingException plain) {
            // as it is
        }
        return "status " + response.statusCode();
    }
}
