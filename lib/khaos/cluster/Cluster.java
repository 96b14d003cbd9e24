package khaos.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.cluster.harm.Harms;
import khaos.target.Broker;
import khaos.target.Capabilities;
import khaos.target.Link;

/** A Kafka cluster that answers. Closing it stops what khaos started for this run, and nothing else. */
public interface Cluster extends AutoCloseable {

    /** Client settings to reach it: {@code bootstrap.servers}, and security where it has any. */
    Map<String, Object> client();

    /** Client settings for what khaos itself asks and does, around the proxies if there are any: a cut link blinds nobody. */
    default Map<String, Object> direct() {
        return client();
    }

    /** One line for people: {@code local Kafka 4.3.1 · 3 brokers · 127.0.0.1:9092,127.0.0.1:9093,127.0.0.1:9094}. */
    String title();

    int brokers();

    /** The names of its brokers. */
    List<String> brokerNames();

    /** The id that Kafka gives it. */
    String id();

    /** Whether it is there when this khaos is not, so that what is done to it must be healed even then. */
    boolean outlivesKhaos();

    /** What may be done to it, and why not the rest. */
    Capabilities capabilities();

    /** Its brokers, as what can be hurt. */
    List<Broker> targets(Harms harms);

    /** Its links that go through proxies; none where there is no proxy. */
    default List<Link> links(Harms harms) {
        return List.of();
    }

    /** Why clients cannot reach it for a reason that is none of Kafka's; empty when nothing is known of any. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** The file that each broker prints to, by the broker's name; none where khaos cannot read it. */
    Map<String, Path> logs();

    @Override
    void close();
}
