package khaos.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.word.Word;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;

/**
 * One of the values that the script lists. A value listed twice comes twice as often.
 *
 * @param weights how often each comes, against the others; as many as values
 */
public record OneOf(List<Object> values, List<Double> weights) implements Leaf {

    @Word(value = "One of these, each equally often.", example = "field 'status', oneOf('PENDING', 'SHIPPED')")
    public static OneOf oneOf(Object... values) {
        return new OneOf(Arrays.asList(values), Collections.nCopies(values.length, 1.0));
    }

    @Word(
            value = "With weights, one of these texts, as often as its weight against the others.",
            example = "field 'plan', oneOf(free: 90, pro: 9, team: 1)")
    public static OneOf oneOf(Map<String, ? extends Number> weights) {
        return new OneOf(
                new ArrayList<>(weights.keySet()),
                weights.values().stream().map(Number::doubleValue).toList());
    }

    public OneOf {
        if (values.isEmpty()) throw new KhaosError("oneOf() has nothing to choose from", "write oneOf('A', 'B')");
        values = Collections.unmodifiableList(new ArrayList<>(values));
        weights = List.copyOf(weights);
        kind(values);
        for (int i = 0; i < weights.size(); i++)
            if (!(weights.get(i) >= 0 && weights.get(i) < Double.POSITIVE_INFINITY))
                throw new KhaosError(
                        "the weight of " + values.get(i) + " must be at least 0, got " + weights.get(i),
                        "use 0 for never");
        if (sum(weights) <= 0)
            throw new KhaosError("every weight of oneOf is 0", "give at least one value a weight above 0");
    }

    @Override
    public Kind kind() {
        return kind(values);
    }

    @Override
    public Drawer drawer(Origin origin) {
        var choice = choice(origin.dice());
        var drawers = values.stream().map(Literal::drawer).toArray(Drawer[]::new);
        return sink -> drawers[choice.next()].next(sink);
    }

    private Choice choice(Dice dice) {
        if (weights.stream().distinct().count() == 1) {
            int size = values.size();
            return () -> dice.below(size);
        }
        var sampler = AliasMethodDiscreteSampler.of(
                dice::nextLong,
                weights.stream().mapToDouble(Double::doubleValue).toArray());
        return sampler::sample;
    }

    private static Kind kind(List<Object> values) {
        var kinds = values.stream().map(Literal::kind).collect(Collectors.toSet());
        if (kinds.size() > 1)
            throw new KhaosError(
                    "oneOf mixes unlike values: " + values, "use only texts, only whole numbers or only decimals");
        var kind = kinds.iterator().next();
        return kind == Kind.TEXT ? Kind.ENUM : kind;
    }

    private static double sum(List<Double> weights) {
        return weights.stream().flatMapToDouble(DoubleStream::of).sum();
    }

    /** Which value is next. */
    @FunctionalInterface
    private interface Choice {
        int next();
    }
}
