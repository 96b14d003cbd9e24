package khaos.dsl.block;

import khaos.base.KhaosError;

/** Addresses as scripts say them. */
final class Addresses {

    private Addresses() {}

    static int port(int port) {
        if (port < 1 || port > 65_535) throw new KhaosError("a port is from 1 to 65535, got " + port, "");
        return port;
    }

    /** @param what says it, for the error */
    static String hostAndPort(String what, String address) {
        if (!address.matches("[^\\s/:]+:\\d{1,5}|\\[[^\\s/\\]]+\\]:\\d{1,5}"))
            throw new KhaosError(what + " takes a host and a port, got '" + address + "'", "write 'localhost:9000'");
        port(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        return address;
    }
}
