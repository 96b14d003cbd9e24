package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import khaos.base.Home;
import khaos.cluster.local.LocalSettings;
import khaos.dsl.Scripts;
import khaos.embed.Chaos;
import khaos.fault.Freeze;
import khaos.target.NamedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** khaos in JUnit 5: a broker of one's own that is hurt by hand. */
class OrderBookTest {

    private static final Home HOME = new Home(Path.of("target/khaos-embedded").toAbsolutePath());

    private static Chaos chaos;

    @BeforeAll
    static void start() {
        chaos = Chaos.local(new Scripts(HOME), HOME, LocalSettings.DEFAULT.withNodes(1));
    }

    @AfterAll
    static void stop() {
        chaos.close();
    }

    /** Runs after a test that failed too: no harm reaches the next one. */
    @AfterEach
    void heal() {
        chaos.heal();
    }

    @Test
    void anOrderWaitsForAFrozenBrokerAndIsWrittenOnce() throws Exception {
        try (var book = new OrderBook(chaos.bootstrapServers())) {
            long before = book.write("before");
            CompletableFuture<Long> during;
            try (var frozen = chaos.inject(Freeze.freeze(), NamedBroker.broker("kafka-1"))) {
                assertTrue(frozen.isInEffect());
                during = CompletableFuture.supplyAsync(() -> written(book, "during"));
            }
            assertEquals(before + 1, during.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void whatIsLeftHurtIsHealedBetweenTests() throws Exception {
        var frozen = chaos.inject(Freeze.freeze(), NamedBroker.broker("kafka-1"));
        heal();
        assertFalse(frozen.isInEffect());
        try (var book = new OrderBook(chaos.bootstrapServers())) {
            assertTrue(book.write("after") >= 0);
        }
    }

    private static long written(OrderBook book, String order) {
        try {
            return book.write(order);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
