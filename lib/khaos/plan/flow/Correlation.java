package khaos.plan.flow;

import java.util.Optional;
import khaos.base.KhaosError;

/**
 * What the records of one flow instance have in common.
 *
 * @param field of the first step, with dots into nested objects; empty for a random UUID
 */
public record Correlation(Optional<String> field) {

    public static final Correlation UUID = new Correlation(Optional.empty());

    public static Correlation by(String field) {
        return new Correlation(Optional.of(field));
    }

    public Correlation {
        if (field.filter(String::isBlank).isPresent())
            throw new KhaosError(
                    "a correlation needs the name of a field", "write for example correlate by('order_id')");
    }
}
