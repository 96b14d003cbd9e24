package khaos.cluster.docker;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import khaos.base.KhaosError;

/**
 * Where an engine listens, as Docker's own client would find it; where that client would find none, Podman's socket.
 *
 * @param uri  {@code unix:///var/run/docker.sock}, {@code tcp://host:2375}
 * @param said by what, for people; empty when nobody said it
 */
record EngineAddress(String uri, String said) {

    private static final String USUAL = "unix:///var/run/docker.sock";

    EngineAddress {
        if (uri.startsWith("ssh:"))
            throw new KhaosError(
                    "khaos does not reach a Docker engine by ssh: " + uri + said,
                    "forward its socket: ssh -N -L /tmp/docker.sock:/var/run/docker.sock HOST, and set"
                            + " DOCKER_HOST=unix:///tmp/docker.sock");
        if (!uri.matches("(unix|npipe)://.+|(tcp|https?)://[^/:]+:\\d+.*"))
            throw new KhaosError(
                    "`" + uri + "` is no address of a Docker engine" + said, "write " + USUAL + " or tcp://host:2375");
    }

    static EngineAddress find(Map<String, String> environment, Path home) {
        String host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isEmpty()) return new EngineAddress(host, " (by DOCKER_HOST)");
        Path config = Path.of(environment.getOrDefault(
                "DOCKER_CONFIG", home.resolve(".docker").toString()));
        String ofContext = ofContext(config, environment.get("DOCKER_CONTEXT"));
        if (!ofContext.equals(USUAL)) return new EngineAddress(ofContext, " (by the Docker context)");
        String own = environment.getOrDefault("XDG_RUNTIME_DIR", "/run/user/none");
        String socket = Stream.of(
                        "/var/run/docker.sock",
                        own + "/docker.sock",
                        home + "/.docker/run/docker.sock",
                        own + "/podman/podman.sock",
                        "/run/podman/podman.sock")
                .filter(path -> Files.exists(Path.of(path)))
                .findFirst()
                .orElse("/var/run/docker.sock");
        return new EngineAddress("unix://" + socket, "");
    }

    private static String ofContext(Path config, String context) {
        try {
            return new DefaultDockerClientConfig.Builder()
                    .withDockerConfig(config.toString())
                    .withDockerContext(context)
                    .build()
                    .getDockerHost()
                    .toString();
        } catch (RuntimeException unreadable) {
            throw new KhaosError(
                    "the Docker context " + (context == null ? "that " + config + " names" : context)
                            + " cannot be read: " + unreadable.getMessage(),
                    "docker context ls shows them; DOCKER_HOST goes before them",
                    unreadable);
        }
    }

    /** Where the ports that it publishes are reached. */
    String host() {
        String host = URI.create(uri).getHost();
        return uri.startsWith("unix:") || host == null ? "127.0.0.1" : host;
    }

    @Override
    public String toString() {
        return uri + said;
    }
}
