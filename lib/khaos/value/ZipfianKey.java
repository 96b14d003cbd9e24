package khaos.value;

import java.util.Map;
import khaos.base.KhaosError;
import khaos.word.Named;
import khaos.word.Word;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;

/**
 * A few hot keys and a long tail: key {@code key-i} comes in proportion to 1 / (i + 1)^{@code exponent}. A key costs the same
 * whatever the cardinality (rejection-inversion, Hörmann and Derflinger 1996).
 */
public record ZipfianKey(int cardinality, double exponent) implements Key {

    /** The older tool's. */
    private static final double USUAL_EXPONENT = 1.5;

    @Word(
            value = "So many different keys, a few of them hot: key number i comes in proportion to 1/i^1.5.",
            example = "key zipfian(50)")
    public static ZipfianKey zipfian(int cardinality) {
        return new ZipfianKey(cardinality, USUAL_EXPONENT);
    }

    @Word(
            value = "With exponent, in proportion to 1/i^exponent: the higher, the hotter.",
            example = "key zipfian(1000, exponent: 1.1)")
    public static ZipfianKey zipfian(
            @Named(value = "exponent", type = Number.class) Map<String, ?> named, int cardinality) {
        return named.get("exponent") instanceof Number exponent
                ? new ZipfianKey(cardinality, exponent.doubleValue())
                : zipfian(cardinality);
    }

    public ZipfianKey {
        NumberedKeys.check(cardinality);
        if (!(exponent > 0 && exponent <= 100))
            throw new KhaosError(
                    "a zipfian exponent must lie between 0 and 100, got " + exponent,
                    "use for example 1.5, or key uniform(" + cardinality + ") for no skew");
    }

    @Override
    public Keys keys(Origin origin) {
        var numbered = NumberedKeys.of(cardinality, origin);
        var ranks = RejectionInversionZipfSampler.of(origin.dice()::nextLong, cardinality, exponent);
        return () -> numbered.key(ranks.sample() - 1);
    }
}
