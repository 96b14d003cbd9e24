package khaos.cluster.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import khaos.base.KhaosError;
import khaos.base.Near;

/**
 * A Docker engine, or Podman's that speaks as one. Any thread; every question ends within {@link #LIMIT}, and an interrupt
 * waits until it has ended: half a cure is none.
 */
public final class Engine implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final EngineAddress address;
    private final DockerClient client;
    private final String version;

    private Engine(EngineAddress address) {
        this.address = address;
        this.client = client(address);
        try {
            this.version = ask(
                            "ask it for its version", () -> client.versionCmd().exec())
                    .getVersion();
        } catch (KhaosError none) {
            close();
            throw none;
        }
    }

    /**
     * The engine that the user's own {@code docker} would talk to: DOCKER_HOST, the current context, the usual sockets.
     *
     * @throws KhaosError when none answers, or the user may not use it
     */
    public static Engine connect() {
        return connect(System.getenv());
    }

    /** The same in another environment. */
    public static Engine connect(Map<String, String> environment) {
        return new Engine(EngineAddress.find(environment, Path.of(System.getProperty("user.home"))));
    }

    /** @param uri as {@link #uri} */
    public static Engine at(String uri) {
        return new Engine(new EngineAddress(uri, ""));
    }

    private static DockerClient client(EngineAddress address) {
        var config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(address.uri())
                .build();
        var transport = new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .connectionTimeout(CONNECT)
                .responseTimeout(LIMIT)
                .build();
        return DockerClientImpl.getInstance(config, transport);
    }

    /** Where it listens: {@code unix:///var/run/docker.sock}. */
    public String uri() {
        return address.uri();
    }

    /** Where the ports that it publishes are reached: 127.0.0.1 unless it is another machine's. */
    public String host() {
        return address.host();
    }

    public String version() {
        return version;
    }

    /**
     * A container, whatever it is doing.
     *
     * @param name or id
     * @throws KhaosError when there is none, naming those that there are
     */
    public Container container(String name) {
        return find(name)
                .orElseThrow(() -> new KhaosError("there is no container `" + name + "` at " + address, near(name)));
    }

    /** The same; empty when there is none. */
    Optional<Container> find(String name) {
        return ask("find the container " + name, () -> {
            try {
                var found = client.inspectContainerCmd(name).exec();
                return Optional.of(
                        new Container(this, found.getId(), found.getName().replaceFirst("^/", "")));
            } catch (NotFoundException none) {
                return Optional.empty();
            }
        });
    }

    private String near(String name) {
        List<String> there = containerNames();
        if (there.isEmpty()) return "start it first: it has no containers at all";
        String meant = Near.meant(name, there);
        return meant.isEmpty() ? "it has " + there.stream().limit(8).collect(Collectors.joining(", ")) : meant;
    }

    /** Of all containers, running or not. */
    public List<String> containerNames() {
        return ask("list the containers", () -> client.listContainersCmd().withShowAll(true).exec().stream()
                .map(container -> container.getNames()[0].replaceFirst("^/", ""))
                .sorted()
                .toList());
    }

    public boolean hasImage(String image) {
        return ask("look for the image " + image, () -> {
            try {
                client.inspectImageCmd(image).exec();
                return true;
            } catch (NotFoundException none) {
                return false;
            }
        });
    }

    DockerClient client() {
        return client;
    }

    /**
     * The answer to {@code question}.
     *
     * @param what the question for people, to follow "cannot": {@code pause the container k2-kafka}
     * @throws KhaosError with the engine's own words
     */
    <T> T ask(String what, Supplier<T> question) {
        boolean isInterrupted = Thread.interrupted();
        try {
            return question.get();
        } catch (RuntimeException failure) {
            isInterrupted |= Thread.interrupted();
            if (failure instanceof DockerException || !isInterrupted) throw told(what, failure);
            return again(what, question); // the interrupt had closed its connection
        } finally {
            if (isInterrupted) Thread.currentThread().interrupt();
        }
    }

    private <T> T again(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException failure) {
            throw told(what, failure);
        }
    }

    void tell(String what, Runnable order) {
        ask(what, () -> {
            order.run();
            return null;
        });
    }

    private KhaosError told(String what, RuntimeException failure) {
        if (failure instanceof KhaosError known) return known;
        if (failure instanceof DockerException refused)
            return new KhaosError("cannot " + what + ": " + words(refused), "", refused);
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        String reason = String.valueOf(root.getMessage());
        if (root instanceof AccessDeniedException || reason.contains("Permission denied"))
            return new KhaosError(
                    "you may not use the Docker engine at " + address,
                    "join its group (sudo usermod -aG docker $USER, then log in again), or use an engine of your own:"
                            + " DOCKER_HOST=unix://$XDG_RUNTIME_DIR/docker.sock",
                    failure);
        return new KhaosError(
                "no Docker engine answers at " + address + " (" + reason + ")",
                "start it (sudo systemctl start docker, or Docker Desktop), or set DOCKER_HOST to where it listens",
                failure);
    }

    /** What the engine itself says, without what the library makes of it. */
    static String words(RuntimeException refused) {
        var message = MESSAGE.matcher(String.valueOf(refused.getMessage()));
        return message.find()
                ? message.group(1).replace("\\\"", "\"").replace("\\n", " ").strip()
                : refused.getMessage();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return "Docker engine " + version + " at " + address;
    }
}
