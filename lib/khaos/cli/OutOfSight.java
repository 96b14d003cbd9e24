package khaos.cli;

import java.util.Map;
import java.util.Optional;

/**
 * What the start script took from the command line, where everybody on the machine could read it: it is in the environment, which
 * is its user's alone.
 */
final class OutOfSight {

    private OutOfSight() {}

    /** @param name of the option: {@code sasl_password} */
    static Optional<String> said(String name, Map<String, String> environment) {
        return Optional.ofNullable(environment.get("KHAOS_SAID_" + name));
    }
}
