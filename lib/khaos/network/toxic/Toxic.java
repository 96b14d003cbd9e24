package khaos.network.toxic;

import java.util.random.RandomGenerator;
import khaos.network.link.Stage;

/**
 * A harm to a network, with its settings: a record whose components are the attributes of the API, in snake case, whole
 * numbers, fractions or words. Everything is zero or empty unless said, and no value may break the proxy.
 */
public interface Toxic {

    /** What it does to one direction of one connection. @param dice that direction's own */
    Stage stage(RandomGenerator dice);
}
