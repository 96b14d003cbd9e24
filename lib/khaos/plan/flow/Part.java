package khaos.plan.flow;

import java.util.List;
import java.util.function.UnaryOperator;
import khaos.base.KhaosError;
import khaos.base.Share;

/** One part of a flow, in the order of the script: a {@link StepPlan}, alternatives, or its end. */
public sealed interface Part permits StepPlan, Part.Either, Part.End {

    /** {@code parts} with {@code change} made of each of their steps. */
    static List<Part> changed(List<Part> parts, UnaryOperator<StepPlan> change) {
        return parts.stream().map(part -> part.changed(change)).toList();
    }

    /** The same with {@code change} made of each of its steps. */
    Part changed(UnaryOperator<StepPlan> change);

    /**
     * At most one of several ways.
     *
     * @param ways      each with its share of the instances, at most all of them together
     * @param otherwise what the others do; empty for nothing
     */
    record Either(List<Way> ways, List<Part> otherwise) implements Part {

        /** For sums of shares such as 33.3 % + 66.7 %. */
        private static final double ROUNDING = 1e-9;

        public Either {
            ways = List.copyOf(ways);
            otherwise = List.copyOf(otherwise);
            if (ways.isEmpty())
                throw new KhaosError("`either { }` has no way to go", "write chance(90.percent) { step … }");
            double sum =
                    ways.stream().mapToDouble(way -> way.chance().fraction()).sum();
            if (sum > 1 + ROUNDING)
                throw new KhaosError(
                        "the chances of `either { }` add up to " + new Percent(sum) + ", which is above 100%",
                        "lower them, or let `otherwise { }` have the rest");
            if (sum > 1 - ROUNDING && !otherwise.isEmpty())
                throw new KhaosError(
                        "`otherwise` never happens: the chances add up to 100% already", "lower one of them");
        }

        @Override
        public Either changed(UnaryOperator<StepPlan> change) {
            return new Either(
                    ways.stream()
                            .map(way -> new Way(way.chance, Part.changed(way.parts, change)))
                            .toList(),
                    Part.changed(otherwise, change));
        }

        /** Whether some instances take none of the ways. */
        public boolean hasRest() {
            return ways.stream().mapToDouble(way -> way.chance().fraction()).sum() < 1 - ROUNDING;
        }
    }

    /** One of several ways. */
    record Way(Share chance, List<Part> parts) {

        public Way {
            parts = List.copyOf(parts);
        }
    }

    /** Nothing comes after it, whatever follows in the script. */
    record End() implements Part {

        @Override
        public End changed(UnaryOperator<StepPlan> change) {
            return this;
        }
    }

    /** A sum of shares as people write it. */
    record Percent(double fraction) {
        @Override
        public String toString() {
            double percent = Math.round(fraction * 1000) / 10.0;
            return (percent == Math.rint(percent) ? "" + Math.round(percent) : "" + percent) + "%";
        }
    }
}
