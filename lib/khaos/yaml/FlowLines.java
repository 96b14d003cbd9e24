package khaos.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.yaml.Script.Part;

/** {@code flows:} as blocks of {@code flow}. */
final class FlowLines {

    private final Script script;
    private final Mistakes mistakes;

    FlowLines(Script script, Mistakes mistakes) {
        this.script = script;
        this.mistakes = mistakes;
    }

    void write(Section flow) {
        flow.needs("name", "for example name: order-processing");
        flow.needs("steps", "list the steps of the flow");
        script.blank();
        script.block(
                flow.place("name"), "flow(" + Groovy.text(flow.text("name").orElse("?")) + ")", () -> inside(flow));
        flow.end();
    }

    private void inside(Section flow) {
        flow.number("rate")
                .filter(rate -> Topics.isRate(flow, "rate", rate))
                .filter(rate -> rate.compareTo(BigDecimal.TEN) != 0)
                .ifPresent(rate -> script.line(flow.place("rate"), "rate " + Groovy.rate(rate)));
        List<Section> steps = flow.sections("steps", "a step");
        flow.section("correlation", "a correlation").ifPresent(correlation -> correlate(correlation, steps));
        for (int i = 0; i < steps.size(); i++) step(steps.get(i), i == 0);
        if (steps.isEmpty() && mistakes.isEmpty()) flow.wrong("steps", "a flow needs at least one step", "");
    }

    private void correlate(Section correlation, List<Section> steps) {
        String type = correlation.oneOf("type", List.of("uuid", "field_ref")).orElse("uuid");
        Optional<String> field = correlation.text("field");
        if (type.equals("field_ref")) {
            correlation.needs("field", "the name of a field of the first step");
            field.ifPresent(name -> script.line(correlation.place("field"), "correlate by(" + Groovy.text(name) + ")"));
        }
        correlation.end();
    }

    private void step(Section step, boolean isFirst) {
        step.needs("topic", "for example topic: orders");
        step.needs("event_type", "for example event_type: order_created");
        String topic = step.text("topic").orElse("?");
        String event = step.text("event_type").orElse("?");
        long delay = step.whole("delay_ms", 0).orElse(0L);
        List<Section> fields = step.sections("fields", "a field");
        Optional<Section> consumers = step.section("consumers", "consumers of a step");
        String head = "step(" + Groovy.text(topic) + ", " + Groovy.text(event) + ")";
        script.block(step.place(), head, () -> {
            if (delay > 0 && !isFirst) script.line(step.place("delay_ms"), "after " + Groovy.millis(delay));
            new FieldLines(script, mistakes).write(fields);
            consumers.ifPresent(this::consumers);
        });
        step.end();
    }

    private void consumers(Section consumers) {
        long groups = consumers.whole("groups", 1).orElse(1L);
        long perGroup = consumers.whole("per_group", 1).orElse(1L);
        var parts = new ArrayList<Part>();
        consumers
                .whole("delay_ms", 0)
                .filter(delay -> delay > 0)
                .ifPresent(delay -> parts.add(new Part(consumers.place("delay_ms"), "delay " + Groovy.millis(delay))));
        consumers.end();
        if (groups == 1 && perGroup == 1 && parts.isEmpty()) script.line(consumers.place(), "consumers(1)");
        else Topics.groups(script, consumers.place(), groups, perGroup, parts);
    }
}
