package khaos.target;

import java.util.List;
import khaos.word.Word;

/** One broker of all, chosen by the run's seed when the incident fires. */
public record AnyBroker() implements Selector<Broker> {

    @Word(
            value = "One of the brokers; the seed chooses which, and the result says it.",
            example = "every 60.s inject crash() on anyBroker() lasting 20.s")
    public static AnyBroker anyBroker() {
        return new AnyBroker();
    }

    @Override
    public List<Broker> in(World world) {
        List<Broker> all = world.brokers();
        return List.of(all.get(world.dice().below(all.size())));
    }

    @Override
    public String toString() {
        return "any broker";
    }
}
