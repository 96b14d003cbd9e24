package khaos.target;

import java.util.List;
import khaos.word.Word;

/** Every broker of the cluster. */
public record AllBrokers() implements Selector<Broker> {

    @Word(value = "All brokers.", example = "at 30.s inject rollingRestart(pause: 5.s) on brokers()")
    public static AllBrokers brokers() {
        return new AllBrokers();
    }

    @Override
    public List<Broker> in(World world) {
        return world.brokers();
    }

    @Override
    public String toString() {
        return "all brokers";
    }
}
