package khaos.cluster.link;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import khaos.base.KhaosError;
import khaos.cluster.harm.Harms;
import khaos.target.Injection;
import khaos.target.Link;
import khaos.target.Toxin;

/** A link whose proxy a server has that speaks Toxiproxy's API. */
final class ProxiedLink implements Link {

    private final Way way;
    private final Optional<HostsFile> hosts;
    private final LinkApi api;
    private final Passings passings;
    private final Harms harms;
    private volatile boolean wasEnabled;

    /** @param hosts where its connections' openers look the other's name up */
    ProxiedLink(Way way, Optional<HostsFile> hosts, LinkApi api, Passings passings, Harms harms) {
        this.way = way;
        this.hosts = hosts;
        this.api = api;
        this.passings = passings;
        this.harms = harms;
    }

    @Override
    public String name() {
        return way.name();
    }

    @Override
    public String from() {
        return way.from();
    }

    @Override
    public String to() {
        return way.to();
    }

    @Override
    public Traffic traffic() {
        return way.traffic();
    }

    @Override
    public synchronized Injection harm(List<Toxin> toxins) {
        var placed = new ArrayList<Injection>();
        try {
            toxins.stream().flatMap(this::understood).forEach(toxin -> placed.add(place(named(toxin))));
        } catch (KhaosError failure) {
            takeBack(Injection.all(placed), failure);
            throw failure;
        }
        return Injection.all(placed);
    }

    private static void takeBack(Injection placed, KhaosError failure) {
        try {
            placed.close();
        } catch (KhaosError alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** A toxic for both streams is khaos's own: for others it is two. */
    private Stream<Toxin> understood(Toxin toxin) {
        if (toxin.stream() != Toxin.Stream.BOTH || passings.isTold()) return Stream.of(toxin);
        return Stream.of(Toxin.Stream.UPSTREAM, Toxin.Stream.DOWNSTREAM)
                .map(stream -> new Toxin(
                        toxin.name().isEmpty() ? "" : toxin.name() + "_" + lower(stream),
                        toxin.type(),
                        toxin.attributes(),
                        stream,
                        toxin.toxicity()));
    }

    private Toxin named(Toxin toxin) {
        Set<String> taken = api.toxics(name());
        if (taken.contains(toxin.name()))
            throw new KhaosError(
                    "the link " + name() + " has a toxic " + toxin.name() + " already", "give this one another name");
        if (!toxin.name().isEmpty()) return toxin;
        String usual = toxin.type() + "_" + lower(toxin.stream());
        String free = usual;
        for (int i = 2; taken.contains(free); i++) free = usual + "_" + i;
        return new Toxin(free, toxin.type(), toxin.attributes(), toxin.stream(), toxin.toxicity());
    }

    private static String lower(Toxin.Stream stream) {
        return stream.name().toLowerCase(Locale.ROOT);
    }

    private Injection place(Toxin toxin) {
        String toxic = toxin.name();
        return harms.change(
                List.of(name(), toxic),
                () -> new ToxicRemoved(api.address(), name(), toxic),
                () -> api.add(name(), toxin),
                () -> isListed(toxic) && isSeen(toxin),
                () -> !isListed(toxic));
    }

    private boolean isListed(String toxic) {
        return api.toxics(name()).contains(toxic);
    }

    /** One that harms only a share of the connections may find none of those that are open. */
    private boolean isSeen(Toxin toxin) {
        return toxin.toxicity() < 1 || !passings.isTold() || api.isAtWork(name(), toxin.name());
    }

    @Override
    public Injection down() {
        return harms.change(
                List.of(name()),
                this::asItIs,
                () -> api.enable(name(), false),
                () -> !api.isEnabled(name()),
                () -> api.isEnabled(name()) == wasEnabled);
    }

    /** Asked before the first of several harms. */
    private ProxyEnabled asItIs() {
        wasEnabled = api.isEnabled(name());
        return new ProxyEnabled(api.address(), name(), wasEnabled);
    }

    @Override
    public Injection refuseName() {
        HostsFile file = hosts.orElseThrow(() -> new KhaosError(
                "whoever opens connections of " + name() + " is told an address, so there is no name to refuse",
                "refuse those of brokers to each other: on peers('" + to() + "')"));
        return harms.change(
                List.of(file, to()),
                () -> new NameHidden(file.path(), to()),
                () -> file.hide(to()),
                () -> !file.has(to()),
                () -> file.has(to()));
    }

    @Override
    public Optional<Passing> passing() {
        return passings.of(name());
    }

    @Override
    public InetSocketAddress entrance() {
        return way.entrance();
    }

    @Override
    public String toString() {
        return name();
    }
}
