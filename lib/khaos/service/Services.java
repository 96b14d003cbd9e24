package khaos.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.base.Owned;
import khaos.base.Progress;
import khaos.cluster.Cluster;
import khaos.cluster.harm.Journal;
import khaos.history.History;
import khaos.plan.ServicePlan;
import khaos.target.Link;
import khaos.target.Service;

/** The services of one run. Closing ends those that khaos started, the last one first, and removes the proxies before them. */
public final class Services implements AutoCloseable {

    private final List<RunningService> services = new ArrayList<>();
    private final Owned owned = new Owned();

    private Services() {}

    /** Of a run without any. */
    public static Services none() {
        return new Services();
    }

    /**
     * Starts what khaos owns and finds the rest, in their order; returns when all of them are well.
     *
     * @param cluster beside which they stand
     * @param folder  of the run: what they print goes there
     * @throws KhaosError when one is not there, does not start or is not well; nothing is left running then
     */
    public static Services start(
            List<ServicePlan> plans, Cluster cluster, Path folder, Journal journal, Progress progress) {
        var services = new Services();
        if (plans.isEmpty()) return services;
        try {
            new ServiceStart(services.owned, cluster, folder, journal, progress)
                    .all(plans)
                    .forEach(services.services::add);
            return services;
        } catch (RuntimeException failure) {
            services.close();
            throw failure;
        }
    }

    /** What a khaos that died left of services; those of other people's that it froze or ended. */
    public static void heal(Journal journal, Progress progress) {
        journal.replay(ServiceCures.OWNER, progress);
    }

    /** The connections to those that a proxy is before. */
    public List<Link> links() {
        return services.stream().flatMap(service -> service.link().stream()).toList();
    }

    /** @throws KhaosError when there is none of that name */
    public Service named(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .map(Service.class::cast)
                .findFirst()
                .orElseThrow(() -> new KhaosError(
                        "this run has no service " + name,
                        Near.meant(
                                name,
                                services.stream().map(RunningService::name).toList())));
    }

    /**
     * Looks at all of them until what is returned is closed.
     *
     * @param events is told a line whenever something changes
     */
    public ServiceWatches watch(History history, Consumer<String> events) {
        return new ServiceWatches(services, history, events);
    }

    @Override
    public void close() {
        owned.close();
    }
}
