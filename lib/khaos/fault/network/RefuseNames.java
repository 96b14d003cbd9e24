package khaos.fault.network;

import khaos.fault.NetworkFault;
import khaos.target.Injection;
import khaos.target.Link;
import khaos.word.Word;

/**
 * Whoever opens connections does not find the other by its name. Connections that are open stay: with {@code reset()} beside it none
 * does.
 */
public record RefuseNames() implements NetworkFault<Link> {

    @Word(
            value =
                    "Lets brokers not find each other's names: connections that are open stay, new ones fail. The name is found again"
                            + " up to 10 s after it is healed. Clients are told addresses, and have no names to miss.",
            example = "at 10.s inject refuseNames() on peers('kafka-1') lasting 20.s")
    public static RefuseNames refuseNames() {
        return new RefuseNames();
    }

    @Override
    public Injection on(Link link) {
        return link.refuseName();
    }

    @Override
    public String takes() {
        return "names";
    }
}
