package khaos.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.Cluster;
import khaos.cluster.StartedCluster;
import khaos.fault.EvolveSchema;
import khaos.plan.Incident;
import khaos.plan.Plan;
import khaos.plan.RegistryPlan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.Wiring;
import khaos.wire.Content;
import khaos.wire.registry.Registry;
import khaos.wire.registry.RegistryAccess;

/**
 * Makes every schema of a plan known before the load: fetched from a registry or registered there. A registry is started
 * beside the brokers when the plan needs one and names none, or names one on this machine and nobody answers.
 *
 * @param said the registry of the command line or, if it says none, of the script
 */
public record Schemas(Plan plan, Optional<RegistryAccess> said, Cluster cluster, Progress progress) {

    /**
     * The plan, with what its records hold ready to be made.
     *
     * @throws KhaosError when the registry does not answer, lacks a subject, or refuses a schema
     */
    public Plan ready() {
        Optional<Registry> registry = tie() == Content.Tie.NONE ? Optional.empty() : registry();
        registry.ifPresent(there -> {
            progress.say("schema registry " + there.url());
            plan.registry().stream().flatMap(asked -> asked.schemas().stream()).forEach(schema -> put(there, schema));
        });
        return plan.with(
                plan.topics().stream()
                        .map(topic -> topic.with(ready(topic, registry)))
                        .toList(),
                plan.flows().stream().map(flow -> ready(flow, registry)).toList());
    }

    private static FlowPlan ready(FlowPlan flow, Optional<Registry> registry) {
        var wiring = new Wiring(flow);
        var contents = new ArrayList<Content>();
        for (var step : flow.steps()) {
            int number = contents.size();
            try {
                contents.add(wiring.content(number).ready(step.topic(), wiring.key(number), registry));
            } catch (KhaosError wrong) {
                throw new KhaosError("step " + step + " of '" + flow.name() + "': " + wrong.what(), wrong.fix(), wrong);
            }
        }
        return flow.with(contents);
    }

    private Content ready(TopicPlan topic, Optional<Registry> registry) {
        try {
            Content ready = topic.content().ready(topic.name(), topic.key(), registry);
            topic.producers().forEach(producers -> producers.oddities().check(ready));
            evolutions(topic.name())
                    .forEach(next -> ready.evolved(next.schema(), false).check(topic.key()));
            return ready;
        } catch (KhaosError wrong) {
            throw new KhaosError("topic '" + topic.name() + "': " + wrong.what(), wrong.fix(), wrong);
        }
    }

    /** To come, as far as the plan's lines say so. */
    private Stream<EvolveSchema> evolutions(String topic) {
        return plan.incidents().stream()
                .map(Incident::action)
                .filter(Incident.Action.Inject.class::isInstance)
                .map(inject -> (Incident.Action.Inject<?>) inject)
                .filter(inject -> inject.target().named().topic().equals(topic))
                .map(Incident.Action.Inject::fault)
                .filter(EvolveSchema.class::isInstance)
                .map(EvolveSchema.class::cast);
    }

    private static void put(Registry registry, RegistryPlan.Schema schema) {
        schema.compatibility().ifPresent(level -> registry.compatibility(schema.subject(), level));
        schema.text().ifPresent(text -> registry.register(schema.subject(), text));
    }

    /** The strongest of all topics and steps. */
    private Content.Tie tie() {
        var topics = plan.topics().stream().map(TopicPlan::content);
        var steps = plan.flows().stream().flatMap(flow -> contents(flow).stream());
        return Stream.concat(topics, steps)
                .map(Content::tie)
                .max(Enum::compareTo)
                .orElse(Content.Tie.NONE);
    }

    private static List<Content> contents(FlowPlan flow) {
        var wiring = new Wiring(flow);
        return IntStream.range(0, flow.steps().size()).mapToObj(wiring::content).toList();
    }

    private Optional<Registry> registry() {
        if (said.isPresent()) return Optional.of(open(said.get()));
        boolean isNeeded = tie() == Content.Tie.FIRM || plan.registry().isPresent();
        return isNeeded ? Optional.of(started(Optional.empty())) : Optional.empty();
    }

    private Registry open(RegistryAccess access) {
        try {
            return Registry.open(access);
        } catch (Registry.Nobody silent) {
            if (!access.isPlainLocal() || !(cluster instanceof StartedCluster)) throw silent;
            return started(Optional.of(access.port()));
        }
    }

    private Registry started(Optional<Integer> port) {
        if (!(cluster instanceof StartedCluster local))
            throw new KhaosError(
                    "the scenario needs a schema registry, and none is named",
                    "name it: --schema-registry-url http://…");
        return Registry.open(
                new RegistryAccess(local.startRegistry(port, progress).address()));
    }
}
