package khaos.embed;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import khaos.base.BadInput;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Owned;
import khaos.base.Progress;
import khaos.check.Judged;
import khaos.cluster.Cluster;
import khaos.cluster.ExternalCluster;
import khaos.cluster.TopicSpec;
import khaos.cluster.Topics;
import khaos.cluster.harm.Journal;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.local.LocalSettings;
import khaos.fault.Aimed;
import khaos.fault.Fault;
import khaos.history.Watcher;
import khaos.plan.BadScenario;
import khaos.plan.Impossible;
import khaos.plan.Language;
import khaos.plan.Mistake;
import khaos.plan.Plan;
import khaos.plan.PlanChecks;
import khaos.plan.RegistryPlan;
import khaos.plan.Source;
import khaos.run.OpenHarms;
import khaos.run.Run;
import khaos.run.Schemas;
import khaos.run.Stop;
import khaos.service.Services;
import khaos.target.Injection;
import khaos.target.Selector;
import khaos.wire.registry.RegistryAccess;
import khaos.yaml.OlderScenarios;

/**
 * A Kafka cluster that a test may hurt. Scenarios run on it as they do on the command line; single harms are done to its
 * brokers and topics while the program under test uses them. Closing heals all, and stops what was started for it. One thread.
 *
 * <pre>
 * try (var chaos = Chaos.local(new Scripts(home), home, LocalSettings.DEFAULT);
 *         var frozen = chaos.inject(Freeze.freeze(), NamedBroker.broker("kafka-2"))) { … }
 * </pre>
 */
public final class Chaos implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("khaos");

    /** The same data in each test run. */
    private static final long SEED = 1;

    private final Language language;
    private final Home home;
    private final Cluster cluster;
    private final OpenHarms harms;
    private final Owned owned = new Owned();

    private Chaos(Language language, Home home, Cluster cluster) {
        this.language = new OlderScenarios(language, note -> LOGGER.log(Level.INFO, note));
        this.home = home;
        this.cluster = owned.add(cluster);
        var journal = new Journal(home);
        journal.replay(cluster.id(), cluster.direct(), Progress.SILENT);
        this.harms = owned.add(new OpenHarms(cluster, journal));
    }

    /**
     * On a cluster that khaos starts, and stops when this is closed; one that was kept running in {@code home} is used as it is.
     *
     * @param language reads scenarios: {@code new Scripts(home)}
     * @param home     where khaos keeps Kafka and the cluster's data: {@code Home.ofUser()}, or a folder of the build
     */
    public static Chaos local(Language language, Home home, LocalSettings settings) {
        Optional<LocalCluster> running = LocalCluster.running(home, Progress.SILENT);
        return new Chaos(language, home, running.orElseGet(() -> LocalCluster.start(settings, home, Progress.SILENT)));
    }

    /** On a cluster that somebody else runs: its topics can be hurt, its brokers' processes cannot. */
    public static Chaos connect(Language language, Home home, String bootstrapServers) {
        return new Chaos(language, home, ExternalCluster.connect(bootstrapServers, new Properties()));
    }

    /** For the clients of the program under test. */
    public String bootstrapServers() {
        return String.valueOf(cluster.client().get("bootstrap.servers"));
    }

    /**
     * Does a harm and returns when it is felt. Closing what is returned heals, and returns when nothing is felt any more.
     *
     * @throws KhaosError when the cluster cannot do it, there is no such target, or it is not felt; it is healed then
     */
    public <T> Injection inject(Fault<T> fault, Selector<? extends T> target) {
        return harms.inject(fault, target);
    }

    /** The same for a fault that says itself to what. */
    public <T> Injection inject(Aimed<T> fault) {
        return harms.inject(fault, fault.target());
    }

    /** Heals every harm that is still open, the newest first: for what runs after each test. */
    public void heal() {
        harms.heal();
    }

    /** Runs the scenario in a file, a script or the older tool's YAML; see {@link #run(Source, Map)}. */
    public Judged run(Path scenario) {
        try {
            return run(new Source(scenario.toString(), Files.readString(scenario), Optional.of(scenario)), Map.of());
        } catch (IOException unreadable) {
            throw new BadInput(
                    "the scenario " + scenario + " cannot be read: " + unreadable.getMessage(), "name a file");
        }
    }

    /**
     * Runs a scenario for its duration, and judges it. Its topics are made when they are absent.
     *
     * @param settings values of its {@code param}s
     * @throws BadScenario when it is wrong, or the cluster cannot do what it says
     */
    public Judged run(Source scenario, Map<String, String> settings) {
        Plan plan = language.read(scenario, settings);
        if (plan.duration().isEmpty())
            throw new BadInput(
                    "the scenario " + scenario.name() + " says no duration", "write for example duration 30.s");
        PlanChecks.fit(scenario, plan, cluster.brokerNames());
        List<Mistake> impossible = Impossible.mistakes(plan, cluster.capabilities());
        if (!impossible.isEmpty()) throw new BadScenario(scenario, impossible);
        var registry = plan.registry().flatMap(RegistryPlan::url).map(RegistryAccess::new);
        Plan ready = new Schemas(plan, registry, cluster, Progress.SILENT).ready();
        makeTopics(plan);
        Path folder = folder();
        var journal = new Journal(home);
        Services.heal(journal, Progress.SILENT);
        try (var services = Services.start(plan.services(), cluster, folder, journal, Progress.SILENT)) {
            return new Run(
                            ready,
                            plan.duration(),
                            true,
                            SEED,
                            cluster,
                            services,
                            journal,
                            new Stop(),
                            Watcher.NOBODY,
                            Progress.SILENT,
                            folder)
                    .carryOut();
        }
    }

    private void makeTopics(Plan plan) {
        try (var topics = new Topics(cluster, home, Progress.SILENT)) {
            topics.ensure(
                    plan.topics().stream()
                            .map(topic ->
                                    new TopicSpec(topic.name(), topic.partitions(), topic.replicas(), topic.config()))
                            .toList(),
                    false);
        }
    }

    private Path folder() {
        try {
            return Files.createTempDirectory(home.folder("results"), "embedded-");
        } catch (IOException unwritable) {
            throw new KhaosError("no folder can be made in " + home.folder(), unwritable.getMessage(), unwritable);
        }
    }

    @Override
    public void close() {
        owned.close();
    }
}
