package khaos.cluster.machine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether a Docker engine answers, asked at its socket: a client program may be there without one, and the other way round. */
final class Docker {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String NOT_NEEDED = "not needed: brokers run without it";

    private final String host;

    Docker(Map<String, String> environment) {
        this.host = environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
    }

    Finding finding() {
        var answer = CompletableFuture.supplyAsync(this::answers);
        try {
            if (answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                return Finding.good("a Docker engine answers at " + host);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException none) {
            // As good as no answer.
        }
        return Finding.neutral("no Docker engine answers at " + host, NOT_NEEDED);
    }

    private boolean answers() {
        try (SocketChannel channel = SocketChannel.open(address())) {
            channel.write(ByteBuffer.wrap("GET /_ping HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            return channel.read(ByteBuffer.allocate(64)) > 0;
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    private SocketAddress address() {
        URI uri = URI.create(host);
        return uri.getScheme().equals("unix")
                ? UnixDomainSocketAddress.of(uri.getPath())
                : new InetSocketAddress(uri.getHost(), uri.getPort());
    }
}
