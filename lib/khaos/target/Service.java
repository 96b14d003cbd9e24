package khaos.target;

import java.util.Optional;

/** What stands beside Kafka: a registry, a database, an object store, the application under test. */
public interface Service extends Killable, Stoppable, Freezable, Restartable {

    /** As the scenario calls it. */
    String name();

    /** The connections to it, when a proxy is before it. */
    Optional<Link> link();
}
