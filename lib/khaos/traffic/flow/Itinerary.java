package khaos.traffic.flow;

import java.util.ArrayList;
import java.util.List;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.Part;
import khaos.plan.flow.StepPlan;

/**
 * A flow's parts as numbered nodes, each of which knows what comes next, and the way of each instance through them. Pure:
 * an instance goes the same way whenever it is asked.
 */
final class Itinerary {

    /** Behind the last step. */
    static final int END = -1;

    /** What is drawn at a node: of each question another number. */
    private static final int QUESTIONS = 3;

    private static final int WHETHER = 0;
    private static final int WHEN = 1;
    private static final int HOW_MANY = 2;

    private sealed interface Node permits StepNode, FairNode {}

    private record StepNode(StepPlan plan, int step, int next) implements Node {}

    /** @param upTo of each way, the sum of its chance and those before */
    private record FairNode(double[] upTo, int[] ways, int otherwise) implements Node {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<StepPlan> steps;
    private final Fate fate;
    private final int start;

    Itinerary(FlowPlan flow, Fate fate) {
        this.steps = flow.steps();
        this.fate = fate;
        this.start = laid(flow.parts(), END, steps.size());
    }

    /**
     * Lays the parts from the last to the first.
     *
     * @param stepsBefore how many steps there are up to the end of {@code parts}
     * @return the node of the first part
     */
    private int laid(List<Part> parts, int after, int stepsBefore) {
        int next = after;
        int steps = stepsBefore;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (part instanceof StepPlan plan) next = node(new StepNode(plan, --steps, next));
            else if (part instanceof Part.Either either) {
                next = fair(either, next, steps);
                steps -= count(List.of(either));
            } else next = END;
        }
        return next;
    }

    private int fair(Part.Either either, int after, int stepsBefore) {
        int steps = stepsBefore;
        int otherwise = laid(either.otherwise(), after, steps);
        steps -= count(either.otherwise());
        int[] ways = new int[either.ways().size()];
        for (int i = ways.length - 1; i >= 0; i--) {
            var parts = either.ways().get(i).parts();
            ways[i] = laid(parts, after, steps);
            steps -= count(parts);
        }
        var upTo = new double[ways.length];
        double sum = 0;
        for (int i = 0; i < ways.length; i++)
            upTo[i] = sum += either.ways().get(i).chance().fraction();
        if (!either.hasRest()) upTo[ways.length - 1] = 1; // whatever the sum was rounded to
        return node(new FairNode(upTo, ways, otherwise));
    }

    private static int count(List<Part> parts) {
        int count = 0;
        for (var part : parts) {
            if (part instanceof StepPlan) count++;
            else if (part instanceof Part.Either either) {
                for (var way : either.ways()) count += count(way.parts());
                count += count(either.otherwise());
            }
        }
        return count;
    }

    private int node(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** The node of the first step that {@code instance} does. */
    int first(long instance) {
        return settled(start, instance);
    }

    /** The node of the step after the one at {@code node}. */
    int after(int node, long instance) {
        return settled(at(node).next, instance);
    }

    private int settled(int from, long instance) {
        int at = from;
        while (at != END) {
            double drawn = fate.drawn(instance, at * QUESTIONS + WHETHER);
            if (nodes.get(at) instanceof FairNode fair) at = way(fair, drawn);
            else if (drawn < at(at).plan.chance().fraction()) return at;
            else at = at(at).next;
        }
        return END;
    }

    private static int way(FairNode fair, double drawn) {
        for (int i = 0; i < fair.ways.length; i++) if (drawn < fair.upTo[i]) return fair.ways[i];
        return fair.otherwise;
    }

    /** Which step it is, from 0 in the order of the script. */
    int step(int node) {
        return at(node).step;
    }

    long delayNanos(int node, long instance) {
        return at(node).plan.delay().nanos(fate.drawn(instance, node * QUESTIONS + WHEN));
    }

    int records(int node, long instance) {
        var records = at(node).plan.records();
        return records.min().equals(records.max())
                ? records.min()
                : fate.between(records.min(), records.max(), instance, node * QUESTIONS + HOW_MANY);
    }

    private StepNode at(int node) {
        return (StepNode) nodes.get(node);
    }
}
