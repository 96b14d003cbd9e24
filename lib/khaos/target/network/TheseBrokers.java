package khaos.target.network;

import java.util.List;
import khaos.target.Broker;
import khaos.target.Selector;
import khaos.target.World;

/** The brokers of those names. */
record TheseBrokers(List<String> names) implements Selector<Broker> {

    TheseBrokers {
        names = List.copyOf(names);
    }

    @Override
    public List<Broker> in(World world) {
        return names.stream().map(world::broker).toList();
    }

    @Override
    public Names named() {
        return new Names(names, "", "");
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public String toString() {
        return String.join(" and ", names);
    }
}
