package khaos.network.kafka;

import org.apache.kafka.common.utils.Utils;

/**
 * A broker's address as an answer names it.
 *
 * @param id   the broker's node id
 * @param move puts another address in its place
 */
record Endpoint(int id, String host, int port, Move move) {

    /** {@code host:port}; an IPv6 address in brackets. */
    String address() {
        return Utils.formatAddress(host, port);
    }

    /** How the address is changed in the message that it came from. */
    interface Move {

        void to(String host, int port);
    }
}
