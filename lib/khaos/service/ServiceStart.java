package khaos.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.base.Owned;
import khaos.base.Progress;
import khaos.cluster.Cluster;
import khaos.cluster.MavenJars;
import khaos.cluster.harm.Journal;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.machine.Warden;
import khaos.plan.ServicePlan;

/** Starting or finding services, one after the other: each is well before the next one begins. */
final class ServiceStart {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int TAIL_LINES = 8;

    private final Owned owned;
    private final Cluster cluster;
    private final Path folder;
    private final Journal journal;
    private final Progress progress;
    private Warden warden;
    private ServiceProxies proxies;

    /** @param owned gets all that is to be closed */
    ServiceStart(Owned owned, Cluster cluster, Path folder, Journal journal, Progress progress) {
        this.owned = owned;
        this.cluster = cluster;
        this.folder = folder;
        this.journal = journal;
        this.progress = progress;
    }

    List<RunningService> all(List<ServicePlan> plans) {
        proxies = new ServiceProxies(plans, cluster, journal, owned, progress);
        var started = new ArrayList<RunningService>();
        for (var plan : plans) started.add(start(plan));
        return started;
    }

    private RunningService start(ServicePlan plan) {
        progress.part("starting the service " + plan.name(), 0, 0);
        Optional<Body> body = plan.process().map(process -> owned.add(body(plan, process)));
        Probe probe = plan.health().map(Probe::of).orElseGet(() -> usual(body));
        awaitWell(plan, body, probe);
        return new RunningService(plan.name(), body, probe, proxies.before(plan.name()));
    }

    /** Of one of which nobody says how it is known to be well: khaos knows it of its own registry. */
    private static Probe usual(Optional<Body> body) {
        return body.filter(RegistryBody.class::isInstance)
                .map(RegistryBody.class::cast)
                .map(registry ->
                        Probe.of(new ServicePlan.Health.Http(registry.address() + "/apis/ccompat/v7/subjects")))
                .orElse(Probe.NONE);
    }

    private Body body(ServicePlan plan, ServicePlan.Process process) {
        if (process instanceof ServicePlan.Process.Command command)
            return new OwnedProcess(command.line(), plan.folder(), told(plan), output(plan), warden());
        if (process instanceof ServicePlan.Process.Java java)
            return new OwnedProcess(line(plan, java), plan.folder(), told(plan), output(plan), warden());
        if (process instanceof ServicePlan.Process.Registry) return registry(plan);
        var found = (ServicePlan.Process.PidFile) process;
        return new FoundProcess(plan.name(), found.file(), found.start(), plan.folder(), output(plan), journal);
    }

    /** C1 alone: services of a test are to start soon. */
    private List<String> line(ServicePlan plan, ServicePlan.Process.Java java) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        if (!java.artifacts().isEmpty())
            line.addAll(List.of(
                    "-cp",
                    new MavenJars(progress)
                            .fetch(java.artifacts(), "what " + plan.name() + " needs").stream()
                                    .map(Path::toString)
                                    .collect(Collectors.joining(File.pathSeparator))));
        line.add(java.program());
        line.addAll(java.arguments());
        return line;
    }

    private Body registry(ServicePlan plan) {
        if (!(cluster instanceof LocalCluster local))
            throw new KhaosError(
                    "khaos starts no schema registry beside this cluster, so '" + plan.name() + "' cannot be it",
                    "say how khaos comes by yours, process pidFile('…'), or run this on a cluster that khaos starts");
        return new RegistryBody(local, own(plan), journal, progress);
    }

    private Warden warden() {
        if (warden == null) warden = owned.add(Warden.start());
        return warden;
    }

    private Map<String, String> told(ServicePlan plan) {
        var told = new TreeMap<>(proxies.environment());
        told.put("KHAOS_BOOTSTRAP_SERVERS", String.valueOf(cluster.client().get("bootstrap.servers")));
        if (cluster instanceof LocalCluster local)
            local.registry().ifPresent(registry -> told.put("KHAOS_SCHEMA_REGISTRY_URL", registry.address()));
        told.put("KHAOS_SERVICE_FOLDER", own(plan).toString());
        told.putAll(plan.environment());
        return told;
    }

    private Path own(ServicePlan plan) {
        try {
            return Files.createDirectories(folder.resolve("services").resolve(plan.name()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path output(ServicePlan plan) {
        return own(plan).resolveSibling(plan.name() + ".log");
    }

    private void awaitWell(ServicePlan plan, Optional<Body> body, Probe probe) {
        boolean isWell = Deadline.in(ServicePlan.WELL)
                .poll(LOOK, () -> hasEnded(body) || probe.look().isHealthy());
        if (isWell && !hasEnded(body)) return;
        if (Thread.currentThread().isInterrupted()) throw new KhaosError("the start was interrupted", "");
        throw new KhaosError(
                "the service '" + plan.name() + "' "
                        + (hasEnded(body)
                                ? "ended at once"
                                : "is not healthy: " + probe.look().why() + ", for " + ServicePlan.WELL.toSeconds()
                                        + " s")
                        + body.flatMap(Body::output).map(ServiceStart::tail).orElse(""),
                "see what it says, and mend it");
    }

    private static boolean hasEnded(Optional<Body> body) {
        return body.filter(there -> !there.process().isAlive()).isPresent();
    }

    private static String tail(Path output) {
        try {
            List<String> lines = Files.readAllLines(output);
            return "; the last lines of " + output + ":"
                    + lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).stream()
                            .map(line -> "\n    " + line)
                            .collect(Collectors.joining());
        } catch (IOException unreadable) {
            return "";
        }
    }
}
