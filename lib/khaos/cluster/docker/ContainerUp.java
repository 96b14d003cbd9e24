package khaos.cluster.docker;

import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * A container was ended and must run again. One that has been removed meanwhile is nobody's to start.
 *
 * @param engine where it listens
 */
record ContainerUp(String engine, String id, String name) implements Cure {

    static ContainerUp of(Container container) {
        return new ContainerUp(container.engine().uri(), container.id(), container.name());
    }

    @Override
    public void heal(Admin admin) {
        try (var there = Engine.at(engine)) {
            there.find(id).ifPresent(Container::start);
        }
    }

    @Override
    public boolean needsCluster() {
        return false;
    }

    @Override
    public String told() {
        return "the container " + name + " was down";
    }
}
