package khaos.cli;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import khaos.base.Bytes;
import khaos.base.Dice;
import khaos.base.Rate;
import khaos.base.Redacted;
import khaos.base.Spoken;
import khaos.plan.ConsumersPlan;
import khaos.plan.FailurePlan;
import khaos.plan.Plan;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;
import khaos.report.Terminal;
import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Maker;

/** A plan as people read it before they run it. */
final class PlanText {

    private static final int SAMPLES = 200;
    private static final long SAMPLE_SEED = 1;

    private final Plan plan;
    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    PlanText(Plan plan, Terminal terminal) {
        this.plan = plan;
        this.terminal = terminal;
    }

    @Override
    public String toString() {
        lines.clear();
        lines.add(terminal.bold(plan.name()) + (plan.description().isEmpty() ? "" : "  " + plan.description()));
        lines.add("  " + Needs.of(plan));
        if (!plan.parameters().isEmpty()) lines.add("  parameters  " + pairs(plan.parameters()));
        if (!plan.cluster().brokerConfig().isEmpty())
            lines.add("  brokers     " + pairs(plan.cluster().brokerConfig()));
        if (!plan.cluster().containers().isEmpty())
            lines.add("  containers  " + pairs(plan.cluster().containers()));
        plan.registry()
                .ifPresent(
                        registry -> lines.add("  registry    " + registry.url().orElse("one that khaos starts")));
        plan.services()
                .forEach(service -> lines.add("  service     " + terminal.bold(service.name()) + "  " + service));
        plan.topics().forEach(this::topic);
        plan.flows().forEach(flow -> lines.addAll(new FlowText(flow, terminal).lines()));
        lines.addAll(new PlanTimeline(plan, terminal).lines());
        return String.join("\n", lines);
    }

    private void topic(TopicPlan topic) {
        Optional<Maker> maker = maker(topic);
        long bytes = maker.map(PlanText::meanBytes).orElse(0L);
        lines.add("");
        lines.add(
                "  topic " + terminal.bold(topic.name()) + "  " + Needs.counted(topic.partitions(), "partition") + " · "
                        + Needs.counted(topic.replicas(), "replica")
                        + (topic.config().isEmpty() ? "" : " · " + pairs(topic.config())));
        topic.producers().forEach(producers -> producers(producers, bytes));
        plan.flowsTo(topic.name()).forEach(flow -> lines.add("    " + flow(flow, topic.name())));
        topic.consumers().forEach(this::consumers);
        if (topic.producers().isEmpty() && !plan.flowsTo(topic.name()).isEmpty()) return;
        maker.ifPresentOrElse(
                made -> record(made, bytes), () -> lines.add("    a record    is what the registry's schema says"));
    }

    private void record(Maker maker, long bytes) {
        lines.add("    a record    about " + new Bytes(bytes) + ", for example");
        lines.add("      " + terminal.faint(sample(maker)));
        if (!maker.headers().isEmpty())
            lines.add("    headers     "
                    + maker.headers().stream()
                            .map(header -> header.key() + "=" + (header.value() == null ? "" : text(header.value())))
                            .collect(Collectors.joining(" ")));
    }

    /** Empty where only the registry knows the schema. */
    private Optional<Maker> maker(TopicPlan topic) {
        if (topic.content().tie() == Content.Tie.FIRM) return Optional.empty();
        var known = new Samples(plan, SAMPLE_SEED, SAMPLES).known();
        return Optional.of(
                topic.content().maker(topic.key(), new Origin(new Dice(SAMPLE_SEED), 1, Clock.systemUTC(), known)));
    }

    private void producers(ProducersPlan producers, long bytes) {
        var all = producers.rate().isUnlimited()
                ? "as fast as it goes"
                : load(producers.count() * producers.rate().perSecond(), bytes);
        String each = producers.count() > 1 ? " (" + producers.rate() + " each)" : "";
        lines.add("    " + Needs.counted(producers.count(), "producer") + "  " + all + each);
        producers.transactions().ifPresent(some -> lines.add("      in " + some));
        if (!producers.oddities().isNone()) lines.add("      on purpose: " + producers.oddities());
        lines.add("      " + terminal.faint(pairs(producers.properties())));
    }

    private static String load(double perSecond, long bytes) {
        return new Rate(perSecond) + (bytes == 0 ? "" : " · " + new Bytes(Math.round(perSecond * bytes)) + "/s");
    }

    private static String flow(FlowPlan flow, String topic) {
        return "flow " + flow.name() + "  about " + new Rate(flow.perSecond().get(topic));
    }

    private void consumers(ConsumersPlan consumers) {
        boolean isSlow = consumers.delay().compareTo(Duration.ZERO) > 0;
        lines.add("    " + Needs.counted(consumers.count(), "consumer") + " in group " + consumers.group()
                + (isSlow ? ", " + Spoken.of(consumers.delay()) + " a record" : ""));
        if (!consumers.failing().equals(FailurePlan.NONE)) lines.add("      on purpose: " + consumers.failing());
        if (!consumers.properties().isEmpty()) lines.add("      " + terminal.faint(pairs(consumers.properties())));
    }

    /** The mean of a few real records, key and value, as no schema knows its size. */
    private static long meanBytes(Maker maker) {
        long bytes = 0;
        for (int i = 0; i < SAMPLES; i++) {
            maker.next();
            bytes += length(maker.value()) + length(maker.key());
        }
        return bytes / SAMPLES;
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private String sample(Maker maker) {
        String key = maker.key() == null ? "" : text(maker.key()) + " → ";
        String whole = key + text(maker.value());
        int most = Math.max(40, terminal.width() - 6);
        return whole.length() <= most ? whole : whole.substring(0, most - 1) + "…";
    }

    /** Bytes that no screen should see are shown as dots. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\uFFFD]", "·");
    }

    private static String pairs(Map<String, String> settings) {
        return Redacted.pairs(settings, " ");
    }
}
