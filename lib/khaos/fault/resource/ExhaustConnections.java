package khaos.fault.resource;

import khaos.base.KhaosError;
import khaos.target.Accepting;
import khaos.target.Capability;
import khaos.target.Injection;
import khaos.word.Word;

/** Connections that are opened, and say nothing. */
@Needs(Capability.CONNECTIONS)
public record ExhaustConnections(int connections) implements ResourceFault<Accepting> {

    @Word(
            value = "Opens so many connections to a broker and keeps them; it matters where the broker has a limit.",
            example = "at 30.s inject exhaustConnections(1000) on broker('kafka-1') lasting 20.s")
    public static ExhaustConnections exhaustConnections(int connections) {
        return new ExhaustConnections(connections);
    }

    public ExhaustConnections {
        if (connections < 1)
            throw new KhaosError(
                    "at least 1 connection must be opened, got " + connections, "write exhaustConnections(1000)");
    }

    @Override
    public Injection on(Accepting target) {
        return target.exhaustConnections(connections);
    }
}
