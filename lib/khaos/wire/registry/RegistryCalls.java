package khaos.wire.registry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLException;
import khaos.base.KhaosError;

/** Questions to a registry and its answers; what goes wrong on the way is told with the flag that mends it. */
final class RegistryCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String MEDIA = "application/vnd.schemaregistry.v1+json";

    /** Where registries have the API: Confluent's at once, Apicurio's below. */
    private static final List<String> PLACES = List.of("", "/apis/ccompat/v7", "/api/ccompat/v7");

    private final HttpClient http;
    private final RegistryAccess access;
    private final String api;

    private RegistryCalls(HttpClient http, RegistryAccess access, String api) {
        this.http = http;
        this.access = access;
        this.api = api;
    }

    static RegistryCalls discover(RegistryAccess access) {
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        if (access.ca().isPresent() || access.certificate().isPresent()) builder.sslContext(Trust.of(access));
        HttpClient http = builder.build();
        for (String place : PLACES) {
            var calls = new RegistryCalls(http, access, access.url() + place);
            var answer = calls.get("/subjects");
            if (answer.status() == 401 || answer.status() == 403) throw calls.refused(answer);
            if (answer.status() == 200 && answer.body().isArray()) return calls;
        }
        throw new KhaosError(
                "there is no schema registry at " + access + ": it has no /subjects, nor below "
                        + String.join(" or ", PLACES.subList(1, PLACES.size())),
                "give the address of its Confluent-compatible API: --schema-registry-url");
    }

    String url() {
        return api;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(ANSWER)
                .header("Accept", MEDIA + ", application/json")
                .header("Content-Type", MEDIA);
        access.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        access.username()
                .ifPresent(user -> request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (user + ":" + access.password().orElseThrow())
                                                        .getBytes(StandardCharsets.UTF_8))));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json(answer.body()));
        } catch (HttpTimeoutException late) {
            throw silent(
                    "no answer within " + ANSWER.toSeconds() + " s", "check --schema-registry-url and the network");
        } catch (SSLException untrusted) {
            throw silent(
                    untrusted.getMessage(),
                    "check --schema-registry-ca-location, and -cert-location with -key-location if it wants a certificate");
        } catch (ConnectException unreachable) {
            throw new Registry.Nobody(access);
        } catch (IOException broken) {
            throw silent(broken.toString(), "check --schema-registry-url and the network" + certificate());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw silent("interrupted", "");
        }
    }

    /** Whoever wants a certificate and gets none may just hang up (TLS 1.3). */
    private String certificate() {
        return access.url().startsWith("https:") && access.certificate().isEmpty()
                ? ", and whether it wants a certificate: --schema-registry-cert-location with -key-location"
                : "";
    }

    private KhaosError silent(String why, String fix) {
        return new KhaosError("the schema registry " + access + " does not answer: " + why, fix);
    }

    private KhaosError refused(Answer answer) {
        return new KhaosError(
                "the schema registry " + access + " lets this user not in (" + answer.status() + ")",
                "check --schema-registry-username and --schema-registry-password, or --schema-registry-token");
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** An answer. */
    final class Answer {

        private final int status;
        private final JsonNode body;

        Answer(int status, JsonNode body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        JsonNode body() {
            return body;
        }

        /** What it says of itself. */
        String message() {
            return body.path("message").asText("it says no more than " + status);
        }

        JsonNode mustBeOk(String what) {
            if (status == 401 || status == 403) throw refused(this);
            if (status / 100 == 2) return body;
            throw new KhaosError(
                    "the schema registry " + api + ", " + what + ", answered " + status + ": " + message(),
                    "check the registry");
        }
    }
}
