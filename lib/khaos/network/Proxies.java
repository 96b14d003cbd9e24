package khaos.network;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import khaos.base.Dice;

/** All proxies of a server, by name; one seed for all their chance. Closing it ends every one of them. */
public final class Proxies implements AutoCloseable {

    private final Loops loops = new Loops();
    private final Dice dice;
    private final ConcurrentSkipListMap<String, Proxy> proxies = new ConcurrentSkipListMap<>();

    public Proxies(long seed) {
        this.dice = new Dice(seed);
    }

    public Collection<Proxy> all() {
        return List.copyOf(proxies.values());
    }

    public Optional<Proxy> named(String name) {
        return Optional.ofNullable(proxies.get(name));
    }

    /**
     * A new proxy, which listens if it is enabled; there is none of that name yet.
     *
     * @throws IOException when it cannot listen; then it is not there
     */
    public Proxy add(String name, String listen, String upstream, boolean isEnabled) throws IOException {
        return add(name, listen, upstream, isEnabled, Protocol.NONE);
    }

    /** A new proxy that understands {@code protocol}; else as {@link #add(String, String, String, boolean)}. */
    public Proxy add(String name, String listen, String upstream, boolean isEnabled, Protocol protocol)
            throws IOException {
        var proxy = new Proxy(name, listen, upstream, protocol, loops, dice);
        if (isEnabled) proxy.enable();
        proxies.put(name, proxy);
        return proxy;
    }

    public void remove(Proxy proxy) {
        proxies.remove(proxy.name());
        proxy.close();
    }

    /** Every proxy listens, and none has a toxic. */
    public void reset() throws IOException {
        for (Proxy proxy : proxies.values()) {
            proxy.enable();
            proxy.toxics().forEach(proxy::remove);
        }
    }

    /** What the proxies stand on; for a server beside them. */
    public Loops loops() {
        return loops;
    }

    @Override
    public void close() {
        proxies.values().forEach(Proxy::close);
        loops.close();
    }
}
