package khaos.fault.network;

import java.util.List;
import khaos.fault.NetworkFault;
import khaos.target.Injection;
import khaos.target.Link;
import khaos.target.Toxin;

/** A harm that is one toxic on each link. */
public interface ToxicFault extends NetworkFault<Link> {

    Toxin toxin();

    @Override
    default Injection on(Link link) {
        return link.harm(List.of(toxin()));
    }

    /** Toxics add up, but for two of one name. */
    @Override
    default String takes() {
        return toxin().name().isEmpty() ? "" : "toxic " + toxin().name();
    }
}
