package khaos.network.api;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A {@link ProxyServer} as a program of its own, for proxies that are to outlive whoever started them. It runs until it is ended. */
public final class ProxyProcess {

    private ProxyProcess() {}

    /** @param arguments the API's host, its port, the seed */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var address = new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1]));
        try (var server = ProxyServer.start(address, Long.parseLong(arguments[2]))) {
            System.out.println("the proxies' API listens at " + server.address());
            Thread.currentThread().join();
        }
    }
}
