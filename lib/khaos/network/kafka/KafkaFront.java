package khaos.network.kafka;

import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import khaos.network.Protocol;
import khaos.network.Proxies;
import khaos.network.Proxy;

/**
 * A proxy before each broker of a Kafka cluster. Whoever asks one of them for brokers is told of the proxies, so that all
 * connections of a client pass them; a broker that nobody knew gets its proxy when an answer names it first.
 */
public final class KafkaFront implements Directory {

    private static final int PORTS = 1_000;

    private final Proxies proxies;
    private final Executor thread;
    private final String listen;
    private final String advertised;
    private final Protocol security;
    private final Map<Integer, Known> brokers = new ConcurrentHashMap<>();
    private int nextPort;

    /**
     * @param thread     the one that alone may change {@code proxies}
     * @param listen     the host or address where they listen
     * @param firstPort  of the first broker's proxy; the others follow
     * @param advertised the host that clients are told
     * @param security   what is between the connections' bytes and Kafka's protocol
     */
    public KafkaFront(
            Proxies proxies, Executor thread, String listen, int firstPort, String advertised, Protocol security) {
        this.proxies = proxies;
        this.thread = thread;
        this.listen = listen;
        this.advertised = advertised;
        this.security = security;
        this.nextPort = firstPort;
    }

    /**
     * A proxy named as the broker ({@code kafka-2}), unless there is one.
     *
     * @param address {@code host:port} that its cluster tells clients
     * @throws IOException when there is no port to listen at
     */
    public void put(int id, String address) throws IOException {
        String name = "kafka-" + id;
        Optional<Proxy> there = proxies.named(name);
        if (there.isPresent())
            there.get().move(there.get().listen(), address, there.get().isEnabled());
        brokers.put(id, new Known(address, there.isPresent() ? there.get() : listening(name, address)));
    }

    /** Where a client may begin: the first broker's. */
    public int bootstrapPort() {
        return brokers.get(Collections.min(brokers.keySet())).port();
    }

    private Proxy listening(String name, String address) throws IOException {
        for (int attempt = 0; ; attempt++)
            try {
                return proxies.add(name, listen + ":" + nextPort++, address, true, this::begin);
            } catch (IOException taken) {
                if (attempt == PORTS || nextPort > 65_535) throw taken;
            }
    }

    private void begin(Channel client, Channel server, String upstream) {
        security.begin(client, server, upstream);
        var inFlight = new InFlight();
        client.pipeline().addLast(new RequestReader(inFlight));
        server.pipeline().addLast(new AnswerRewriter(inFlight, this));
    }

    @Override
    public Optional<CompletableFuture<Void>> move(List<Endpoint> endpoints) {
        if (endpoints.stream().allMatch(this::isKnown)) {
            endpoints.forEach(this::moveOne);
            return Optional.empty();
        }
        return Optional.of(CompletableFuture.runAsync(
                () -> {
                    endpoints.stream().filter(endpoint -> !isKnown(endpoint)).forEach(this::learn);
                    endpoints.forEach(this::moveOne);
                },
                thread));
    }

    private boolean isKnown(Endpoint endpoint) {
        Known known = brokers.get(endpoint.id());
        return known != null && known.address.equals(endpoint.address());
    }

    private void learn(Endpoint endpoint) {
        try {
            put(endpoint.id(), endpoint.address());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void moveOne(Endpoint endpoint) {
        endpoint.move().to(advertised, brokers.get(endpoint.id()).port());
    }

    /** @param address the broker's own */
    private record Known(String address, Proxy proxy) {

        int port() {
            String listen = proxy.listen();
            return Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1));
        }
    }
}
