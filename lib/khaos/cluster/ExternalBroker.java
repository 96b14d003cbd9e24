package khaos.cluster;

import khaos.base.KhaosError;
import khaos.cluster.harm.Harms;
import khaos.target.Broker;
import khaos.target.Capability;
import khaos.target.Injection;

/** A broker that somebody else runs: its settings can be changed, and its process is out of reach. */
record ExternalBroker(int id, Harms harms) implements Broker {

    @Override
    public String name() {
        return Broker.name(id);
    }

    @Override
    public Injection kill() {
        throw outOfReach();
    }

    @Override
    public Injection stop() {
        throw outOfReach();
    }

    @Override
    public Injection freeze() {
        throw outOfReach();
    }

    @Override
    public Injection restart() {
        throw outOfReach();
    }

    @Override
    public Injection configure(String setting, String value) {
        return harms.configureBroker(id, setting, value);
    }

    private static KhaosError outOfReach() {
        var missing = Capability.BROKER_PROCESSES;
        return new KhaosError("khaos cannot " + missing.what() + " of a cluster that it did not start", missing.fix());
    }

    @Override
    public String toString() {
        return name();
    }
}
