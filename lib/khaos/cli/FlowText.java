package khaos.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import khaos.base.Rate;
import khaos.plan.flow.Delay;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.Part;
import khaos.plan.flow.StepPlan;
import khaos.report.Terminal;

/** A flow as people read it before they run it: its steps, one a line, those of each way indented. */
final class FlowText {

    private static final String INDENT = "  ";

    private final FlowPlan flow;
    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    FlowText(FlowPlan flow, Terminal terminal) {
        this.flow = flow;
        this.terminal = terminal;
    }

    /** {@code flow orders: 50/s of 6 steps to 5 topics, records about 300/s}. */
    static String line(FlowPlan flow) {
        return "flow " + flow.name() + ": " + flow.rate() + " of "
                + Needs.counted(flow.steps().size(), "step") + " to "
                + Needs.counted(flow.topics().size(), "topic") + ", records about " + new Rate(Needs.perSecond(flow));
    }

    List<String> lines() {
        lines.clear();
        lines.add("");
        String by = flow.correlation().field().map(field -> "by " + field).orElse("by a random UUID");
        lines.add("  flow " + terminal.bold(flow.name()) + "  " + flow.rate() + " · correlated " + by
                + " · records about " + new Rate(Needs.perSecond(flow)));
        lines.add("      " + terminal.faint(pairs(flow.properties())));
        parts(flow.parts(), "    ");
        return lines;
    }

    private void parts(List<Part> parts, String indent) {
        for (var part : parts) {
            if (part instanceof StepPlan step) lines.add(indent + step(step));
            else if (part instanceof Part.Either either) either(either, indent);
            else lines.add(indent + "the flow ends");
        }
    }

    private void either(Part.Either either, String indent) {
        for (var way : either.ways()) {
            lines.add(indent + way.chance() + ":");
            parts(way.parts(), indent + INDENT);
        }
        if (!either.hasRest()) return;
        lines.add(indent + "otherwise:" + (either.otherwise().isEmpty() ? " nothing" : ""));
        parts(either.otherwise(), indent + INDENT);
    }

    private static String step(StepPlan step) {
        String after = step.delay().equals(Delay.NONE) ? "" : "after " + step.delay() + "  ";
        String chance = step.isCertain() ? "" : "  in " + step.chance() + " of them";
        String records = step.records().equals(StepPlan.ONE) ? "" : "  " + step.records() + " records";
        return after + step + chance + records;
    }

    private static String pairs(Map<String, String> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }
}
