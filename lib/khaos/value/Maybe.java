package khaos.value;

import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.word.Word;

/** A value that is null in {@code nulls} of the records. */
public record Maybe(Value value, Share nulls) implements Value {

    @Word(
            value = "The value, or null in this share of the records.",
            example = "field 'coupon', optional(string(length: 8..8), 90.percent)")
    public static Maybe optional(Value value, Share nulls) {
        return new Maybe(value, nulls);
    }

    public Maybe {
        if (value instanceof Rows.Column)
            throw new KhaosError(
                    "a column cannot be optional: it would no longer be of the same row as the others",
                    "leave cells of the file empty instead");
    }

    @Override
    public Kind kind() {
        return value.kind();
    }
}
