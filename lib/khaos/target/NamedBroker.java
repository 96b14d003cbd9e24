package khaos.target;

import java.util.List;
import khaos.base.KhaosError;
import khaos.word.Word;

/** The broker of that name, whatever it is doing. */
public record NamedBroker(String name) implements Selector<Broker> {

    @Word(
            value = "The broker of that name; khaos's own are called kafka-1, kafka-2 and so on.",
            example = "at 10.s inject crash() on broker('kafka-2')")
    public static NamedBroker broker(String name) {
        return new NamedBroker(name);
    }

    @Word(value = "The broker with that node id.", example = "at 10.s inject crash() on broker(2)")
    public static NamedBroker broker(int id) {
        if (id < 0) throw new KhaosError("a broker's id must be at least 0, got " + id, "khaos's own start at 1");
        return new NamedBroker(Broker.name(id));
    }

    @Override
    public List<Broker> in(World world) {
        return List.of(world.broker(name));
    }

    @Override
    public Names named() {
        return new Names(List.of(name), "", "");
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
