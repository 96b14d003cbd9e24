package khaos.cluster.docker;

import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * A container was paused and must go on.
 *
 * @param engine where it listens
 */
record ContainerUnpaused(String engine, String id, String name) implements Cure {

    static ContainerUnpaused of(Container container) {
        return new ContainerUnpaused(container.engine().uri(), container.id(), container.name());
    }

    @Override
    public void heal(Admin admin) {
        try (var there = Engine.at(engine)) {
            there.find(id).ifPresent(Container::unpause);
        }
    }

    @Override
    public boolean needsCluster() {
        return false;
    }

    @Override
    public String told() {
        return "the container " + name + " was paused";
    }
}
