package khaos.cluster.docker;

import khaos.cluster.harm.Harms;
import khaos.target.Broker;
import khaos.target.Injection;

/** A broker in a container. */
public final class ContainerBroker implements Broker {

    private final int id;
    private final Harms harms;
    private final ContainerHarms container;

    public ContainerBroker(int id, Container container, Harms harms) {
        this.id = id;
        this.harms = harms;
        this.container = new ContainerHarms(container, harms, () -> harms.isMember(id) && harms.answers(id));
    }

    @Override
    public String name() {
        return Broker.name(id);
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public Injection kill() {
        return container.kill();
    }

    @Override
    public Injection stop() {
        return container.stop();
    }

    @Override
    public Injection freeze() {
        return container.freeze();
    }

    @Override
    public Injection restart() {
        return container.restart();
    }

    @Override
    public Injection configure(String setting, String value) {
        return harms.configureBroker(id, setting, value);
    }

    @Override
    public String toString() {
        return name();
    }
}
