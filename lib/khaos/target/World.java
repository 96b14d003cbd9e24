package khaos.target;

import java.util.List;
import java.util.Optional;
import khaos.base.Dice;

/** Everything that can be hurt in this run, as it is now. Implemented by the run. */
public interface World {

    List<Broker> brokers();

    /** @throws khaos.base.KhaosError when there is no such broker */
    Broker broker(String name);

    /** Those that go through a proxy; empty where there is none. */
    List<Link> links();

    /** @throws khaos.base.KhaosError when the partition has no leader now */
    Broker leaderOf(String topic, int partition);

    Broker controller();

    Broker coordinatorOf(String group);

    /** Of one topic, or of the whole run. */
    List<Consuming> consumers(Optional<String> topic);

    /** Of one topic, or of the whole run. */
    List<Producing> producers(Optional<String> topic);

    List<Group> groups();

    Group group(String id);

    Topic topic(String name);

    /** @throws khaos.base.KhaosError when there is no such service */
    Service service(String name);

    /** Seeded: choices among several come from it. */
    Dice dice();
}
