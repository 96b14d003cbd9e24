// Faults of your own, made of khaos's own and of anything else: classes in the script with a static method and @Word.
// Run it: khaos run examples/own-fault/flash-sale     See its words: khaos words incidents --with examples/own-fault/flash-sale
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.KhaosError
import khaos.fault.Fault
import khaos.target.Consuming
import khaos.target.Injection
import khaos.target.Selector
import khaos.target.World
import khaos.word.Word

scenario 'flash-sale', 'Consumers are overloaded while a shop is closed for maintenance'
duration 8.s

topic('orders') {
    producers { rate 200.perSecond }
    consumers(2) { group 'billing' }
}

incidents {
    at 2.s inject overload(20.ms) on consumers('orders') lasting 3.s named 'rush'
    at 3.s inject maintenance() on shop('berlin') lasting 2.s
}

expect {
    noLoss 'orders'
}

/** Two harms as one: felt when both are, healed when both are. Only what has every ability of a consumer can be overloaded. */
class Overload implements Fault<Consuming> {
    private final Duration delay

    Overload(Duration delay) {
        if (delay > Duration.ofSeconds(1))
            throw new KhaosError("an overload is at most 1 s a record, got ${delay.toMillis()} ms", 'write overload(20.ms)')
        this.delay = delay
    }

    @Word('Lets consumers work slowly and read little at the same time.')
    static Overload overload(Duration delay) {
        new Overload(delay)
    }

    @Override
    Injection on(Consuming consumer) {
        Injection.all([consumer.slow(delay), consumer.throttle(new khaos.base.Bytes(100_000))])
    }
}

/** Something outside of Kafka that a service of yours obeys: here a file. */
class Maintenance implements Fault<Shop> {

    @Word('Closes a shop; healing opens it again.')
    static Maintenance maintenance() {
        new Maintenance()
    }

    @Override
    Injection on(Shop shop) {
        Files.createFile(shop.sign)
        new Closed(shop)
    }
}

/** What was done, and how to see and undo it. */
class Closed implements Injection {
    private final Shop shop

    Closed(Shop shop) {
        this.shop = shop
    }

    @Override
    boolean isInEffect() {
        Files.exists(shop.sign) // ask the world: not "the command returned"
    }

    @Override
    boolean isHealed() {
        !Files.exists(shop.sign)
    }

    @Override
    void close() {
        Files.deleteIfExists(shop.sign) // may be called twice, and when it never took effect
    }
}

/** A target of your own: chosen when the incident fires. */
class Shop implements Selector<Shop> {
    final Path sign

    Shop(String town) {
        sign = Path.of(System.getProperty('java.io.tmpdir'), "khaos-closed-$town")
    }

    @Word('The shop in that town.')
    static Shop shop(String town) {
        new Shop(town)
    }

    @Override
    List<Shop> in(World world) {
        [this]
    }

    @Override
    String toString() {
        sign.fileName
    }
}
