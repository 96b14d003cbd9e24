package khaos.cli;

import java.net.InetSocketAddress;
import khaos.base.BadInput;

/** An option's {@code HOST:PORT} to listen at. */
final class ListenAddress {

    private ListenAddress() {}

    /** @param option as it is written: {@code --listen} */
    static InetSocketAddress parse(String option, String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    text.substring(0, Math.max(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(
                    option + " takes HOST:PORT, got `" + text + "`", "say for example " + option + " localhost:8474");
        }
    }
}
