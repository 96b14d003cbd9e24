package khaos.value;

import java.math.BigDecimal;
import khaos.base.Between;
import khaos.word.Word;

/** Decimal numbers of the range with two decimals, or as many as the finer end of the range has; each equally likely. */
public record Decimal(Between<BigDecimal> range) implements Leaf {

    private static final Between<Integer> USUAL_RANGE = Between.of(0, 1000);

    @Word(
            value = "With a range, a decimal number of it, with two decimals or as many as its finer end has.",
            example = "field 'amount', decimal(10.0..5000.0)")
    public static Decimal decimal(Between<? extends Number> range) {
        return new Decimal(Numbers.decimalRange(range));
    }

    @Word(value = "A decimal number from 0.00 to 1000.00.", example = "field 'price', decimal()")
    public static Decimal decimal() {
        return decimal(USUAL_RANGE);
    }

    public Decimal {
        Numbers.unscaled(range.min(), scale(range));
        Numbers.unscaled(range.max(), scale(range));
    }

    @Override
    public Kind kind() {
        return Kind.DECIMAL;
    }

    @Override
    public Drawer drawer(Origin origin) {
        int scale = scale(range);
        long min = Numbers.unscaled(range.min(), scale);
        long max = Numbers.unscaled(range.max(), scale);
        var dice = origin.dice();
        return sink -> sink.decimal(dice.between(min, max), scale);
    }

    private static int scale(Between<BigDecimal> range) {
        return Numbers.scale(range.min(), range.max());
    }
}
