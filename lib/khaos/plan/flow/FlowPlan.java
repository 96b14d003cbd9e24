package khaos.plan.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import khaos.base.KhaosError;
import khaos.base.Rate;
import khaos.plan.Place;
import khaos.plan.ProducersPlan;
import khaos.wire.Content;

/**
 * Events that belong together: each instance sends records to several topics, one step after the other, and all of them
 * bear its correlation id.
 *
 * @param rate       how many instances begin
 * @param properties of the Kafka producers, one for each topic of the flow
 * @param contents   what the records of each step hold, once their schemas are known; empty before
 */
public record FlowPlan(
        String name,
        Rate rate,
        Correlation correlation,
        List<Part> parts,
        Map<String, String> properties,
        List<Content> contents,
        Place place) {

    /** The older tool's documented default. */
    public static final Rate DEFAULT_RATE = new Rate(10);

    public static final String CORRELATION_FIELD = "correlation_id";
    public static final String EVENT_FIELD = "event_type";

    public FlowPlan {
        parts = List.copyOf(parts);
        properties = Map.copyOf(properties);
        contents = List.copyOf(contents);
        if (!name.matches("[a-zA-Z0-9._-]+"))
            throw new KhaosError(
                    "'" + name + "' cannot be a flow's name", "use letters, digits, dots, underscores and hyphens");
        if (rate.isUnlimited())
            throw new KhaosError("a flow needs a rate that can be counted", "write for example rate 1000.perSecond");
        if (steps(parts).isEmpty())
            throw new KhaosError("the flow '" + name + "' has no step", "add step('orders', 'order_created') { }");
    }

    /** As a script says it. */
    public FlowPlan(
            String name,
            Rate rate,
            Correlation correlation,
            List<Part> parts,
            Map<String, String> properties,
            Place place) {
        this(name, rate, correlation, parts, properties, List.of(), place);
    }

    /** With khaos's usual producer settings. */
    public FlowPlan(String name, Rate rate, Correlation correlation, List<Part> parts, Place place) {
        this(name, rate, correlation, parts, ProducersPlan.DEFAULTS, place);
    }

    /** The same, whose steps make {@code ready} records: of each step, in the order of the script. */
    public FlowPlan with(List<Content> ready) {
        return new FlowPlan(name, rate, correlation, parts, properties, ready, place);
    }

    /** The same with {@code change} made of each step. */
    public FlowPlan changed(UnaryOperator<StepPlan> change) {
        return new FlowPlan(name, rate, correlation, Part.changed(parts, change), properties, contents, place);
    }

    /** Every step, in the order of the script. */
    public List<StepPlan> steps() {
        return steps(parts);
    }

    /** Every topic that it sends to, in the order of the script. */
    public List<String> topics() {
        return steps().stream().map(StepPlan::topic).distinct().toList();
    }

    /** Records a second, on average, by topic. */
    public Map<String, Double> perSecond() {
        var all = new LinkedHashMap<String, Double>();
        add(parts, rate.perSecond(), all);
        return all;
    }

    static List<StepPlan> steps(List<Part> parts) {
        var steps = new ArrayList<StepPlan>();
        for (var part : parts) {
            if (part instanceof StepPlan step) steps.add(step);
            if (part instanceof Part.Either either) {
                either.ways().forEach(way -> steps.addAll(steps(way.parts())));
                steps.addAll(steps(either.otherwise()));
            }
        }
        return steps;
    }

    /** @return how many of {@code arriving} instances a second come out at the end */
    private static double add(List<Part> parts, double arriving, Map<String, Double> to) {
        double here = arriving;
        for (var part : parts) {
            if (part instanceof StepPlan step) to.merge(step.topic(), here * step.recordsPerInstance(), Double::sum);
            else if (part instanceof Part.Either either) {
                double left = 0;
                double rest = here;
                for (var way : either.ways()) {
                    double share = here * way.chance().fraction();
                    rest -= share;
                    left += add(way.parts(), share, to);
                }
                here = left + add(either.otherwise(), Math.max(0, rest), to);
            } else here = 0;
        }
        return here;
    }
}
