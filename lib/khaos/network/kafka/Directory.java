package khaos.network.kafka;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Knows the proxy before each broker. */
interface Directory {

    /**
     * Puts the addresses of proxies in the place of {@code endpoints}.
     *
     * @return empty when that is done; else it is once proxies that were lacking are there
     */
    Optional<CompletableFuture<Void>> move(List<Endpoint> endpoints);
}
