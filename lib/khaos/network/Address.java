package khaos.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** {@code host:port} as Go's net package reads and writes it, with its errors. */
record Address(String host, int port) {

    /** @param text {@code 127.0.0.1:80}, {@code [::1]:80}, {@code :80} for all addresses, empty for all and any port */
    static Address parse(String text) throws IOException {
        if (text.isEmpty()) return new Address("", 0);
        int colon = text.lastIndexOf(':');
        if (colon < 0) throw new IOException("address " + text + ": missing port in address");
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) host = host.substring(1, host.length() - 1);
        else if (host.indexOf(':') >= 0) throw new IOException("address " + text + ": too many colons in address");
        return new Address(host, port(text, text.substring(colon + 1)));
    }

    private static int port(String text, String port) throws IOException {
        if (port.isEmpty()) return 0;
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number < 65_536) return number;
        } catch (NumberFormatException word) {
            throw new IOException("lookup tcp/" + port + ": unknown port");
        }
        throw new IOException("address " + port + ": invalid port");
    }

    /** Looks the host up, which may take its time. */
    InetSocketAddress resolve() throws IOException {
        try {
            return host.isEmpty()
                    ? new InetSocketAddress(port)
                    : new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException unknown) {
            throw new IOException("lookup " + host + ": no such host", unknown);
        }
    }

    static String text(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        if (host.isAnyLocalAddress()) return "[::]:" + address.getPort();
        String text = host.getHostAddress();
        return (text.indexOf(':') >= 0 ? "[" + text + "]" : text) + ":" + address.getPort();
    }
}
