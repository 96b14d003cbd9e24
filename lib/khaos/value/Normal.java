package khaos.value;

import java.math.BigDecimal;
import java.util.Map;
import khaos.base.KhaosError;
import khaos.word.Named;
import khaos.word.Word;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Normally distributed decimals, with two decimals or as many as the finer of both numbers has. */
public record Normal(BigDecimal mean, BigDecimal deviation) implements Leaf {

    /** A double holds 15 digits exactly; a draw farther out than ten deviations happens once in 10²³. */
    private static final double GREATEST = 1e15;

    private static final int FARTHEST = 10;

    @Word(
            value = "A decimal around the mean, two thirds of them within one deviation of it.",
            example = "field 'celsius', normal(mean: 21.5, deviation: 2.5)")
    public static Normal normal(
            @Named(value = "mean", type = Number.class, required = true)
                    @Named(value = "deviation", type = Number.class, required = true)
                    Map<String, ?> named) {
        if (named.get("mean") == null || named.get("deviation") == null)
            throw new KhaosError("normal needs its mean and its deviation", "write normal(mean: 20, deviation: 5)");
        return new Normal(Numbers.decimal(named.get("mean")), Numbers.decimal(named.get("deviation")));
    }

    public Normal {
        if (deviation.signum() < 0)
            throw new KhaosError("a deviation must be at least 0, got " + deviation, "leave the minus out");
        double farthest = (Math.abs(mean.doubleValue()) + FARTHEST * deviation.doubleValue())
                * Math.pow(10, Numbers.scale(mean, deviation));
        if (farthest > GREATEST)
            throw new KhaosError(
                    "normal(mean: " + mean + ", deviation: " + deviation + ") needs more than 15 digits",
                    "write fewer decimals, or smaller numbers");
    }

    @Override
    public Kind kind() {
        return Kind.DECIMAL;
    }

    @Override
    public Drawer drawer(Origin origin) {
        int scale = Numbers.scale(mean, deviation);
        double middle = Numbers.unscaled(mean, scale);
        double width = Numbers.unscaled(deviation, scale);
        var dice = origin.dice();
        var bell = ZigguratSampler.NormalizedGaussian.of(dice::nextLong);
        return sink -> sink.decimal(Math.round(middle + width * bell.sample()), scale);
    }
}
