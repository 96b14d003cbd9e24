package khaos.cli;

import java.util.List;
import java.util.concurrent.Callable;
import khaos.base.BadInput;
import khaos.base.Near;
import khaos.plan.Plan;
import khaos.plan.TopicPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code khaos sample}: the first records of each topic's first producer, and the first instances of each flow, byte for byte as a run
 * with that seed sends them.
 */
@Command(
        name = "sample",
        sortOptions = false,
        description = "Prints records as the scenarios make them; needs no Kafka.")
final class SampleCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "A bundled name, a path, or - for standard input; several as if run together.")
    private List<String> names = List.of();

    @Option(
            names = {"-n", "--records"},
            paramLabel = "N",
            description = "So many of each topic, and so many instances of each flow: 5 when not given.")
    private int count = 5;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only this topic; may be given several times.")
    private List<String> topics = List.of();

    @Option(
            names = "--json",
            description = "A JSON object a line, with topic, key and value, instead of lines to read.")
    private boolean isJson;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Other records; the same seed gives the same ones. 1 when not given.")
    private long seed = 1;

    @Mixin
    private Settings settings;

    SampleCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (count < 1) throw new BadInput("-n must be at least 1, got " + count, "");
        Plan plan = Plan.together(names.stream()
                .map(context.scenarios()::named)
                .map(source -> context.language().read(source, settings.values()))
                .toList());
        List<String> chosen = chosen(plan);
        var printed = SampledRecord.printer(context.terminal(), isJson, chosen.size() > 1);
        var samples = new Samples(plan, seed, count);
        for (var topic : plan.topics())
            if (chosen.contains(topic.name()) && hasOwn(topic, plan)) print(topic, samples, printed);
        for (var flow : plan.flows())
            if (flow.topics().stream().anyMatch(chosen::contains))
                samples.flow(flow, count).forEach(record -> {
                    if (chosen.contains(record.topic())) printed.print(record);
                });
        return Exit.OK.code();
    }

    /** Whether it has other records than those of flows. */
    private static boolean hasOwn(TopicPlan topic, Plan plan) {
        return !topic.producers().isEmpty() || plan.flowsTo(topic.name()).isEmpty();
    }

    private void print(TopicPlan topic, Samples samples, SampledRecord.Printer printed) {
        var maker = samples.maker(topic);
        for (int i = 0; i < count; i++) {
            maker.next();
            printed.print(new SampledRecord(topic.name(), maker.key(), maker.value()));
        }
    }

    private List<String> chosen(Plan plan) {
        var known = plan.topics().stream().map(TopicPlan::name).toList();
        for (String name : topics)
            if (!known.contains(name)) {
                String near = Near.meant(name, known);
                throw new BadInput(
                        plan.name() + " has no topic '" + name + "'",
                        near.isEmpty() ? "its topics: " + String.join(", ", known) : near);
            }
        return topics.isEmpty() ? known : topics;
    }
}
