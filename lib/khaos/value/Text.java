package khaos.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaos.base.Between;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Random lowercase letters a-z. Every length is equally likely.
 *
 * @param cardinality how many different texts there are, the same for all producers; 0 for no limit
 */
public record Text(Between<Integer> length, int cardinality) implements Leaf {

    private static final Between<Integer> USUAL_LENGTH = Between.of(5, 20);
    private static final int LONGEST = 1024 * 1024;
    private static final int LETTERS = 26;

    /** 26¹³ is the greatest power below 2⁶³: letters beyond these add no countable variety. */
    private static final int COUNTABLE_LETTERS = 13;

    @Word(
            value = "With length, of so many letters; with cardinality, one of so many different texts.",
            example = "field 'city', string(length: 3..12, cardinality: 50)")
    public static Text string(
            @Named(value = "length", type = Between.class) @Named(value = "cardinality", type = Integer.class)
                    Map<String, ?> named) {
        var length = named.get("length") instanceof Between<?> range ? lengths(range) : USUAL_LENGTH;
        if (named.get("cardinality") == null) return new Text(length, 0);
        int cardinality = Numbers.count(named.get("cardinality"), 0);
        Distinct.check(cardinality, -1, "");
        return new Text(length, cardinality);
    }

    @Word(value = "Random lowercase text of 5 to 20 letters.", example = "field 'note', string()")
    public static Text string() {
        return new Text(USUAL_LENGTH, 0);
    }

    public Text {
        if (length.min() < 0 || length.max() > LONGEST)
            throw new KhaosError(
                    "a string's length must lie between 0 and " + LONGEST + ", got " + length,
                    "use for example length: 5..20");
        if (cardinality != 0) Distinct.check(cardinality, different(length), "a length of " + length);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Drawer drawer(Origin origin) {
        return cardinality == 0
                ? free(origin.dice())
                : origin.shared(dice -> new Pool(texts(dice))).drawer(origin.dice());
    }

    private Drawer free(Dice dice) {
        var letters = new byte[length.max()];
        return sink -> {
            int drawn = length.min() + dice.below(length.max() - length.min() + 1);
            Letters.fill(letters, drawn, dice);
            sink.text(letters, 0, drawn);
        };
    }

    /** Exactly {@code cardinality} different texts, spread over the lengths as evenly as short lengths allow. */
    private List<String> texts(Dice dice) {
        var texts = new ArrayList<String>(cardinality);
        int left = cardinality;
        for (int size = length.min(); size <= length.max(); size++) {
            int sizes = length.max() - size + 1;
            int some = (int) Math.min((left + sizes - 1) / sizes, countable(size));
            for (long ordinal : Distinct.below(countable(size), some, dice)) texts.add(text(size, ordinal, dice));
            left -= some;
        }
        return texts;
    }

    /** The letters of {@code ordinal} in base 26, after random ones that only make it longer. */
    private static String text(int size, long ordinal, Dice dice) {
        var letters = new byte[size];
        int counted = Math.min(size, COUNTABLE_LETTERS);
        Letters.fill(letters, size - counted, dice);
        for (int i = size - 1; i >= size - counted; i--, ordinal /= LETTERS)
            letters[i] = (byte) ('a' + ordinal % LETTERS);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private static long countable(int size) {
        long there = 1;
        for (int i = 0; i < Math.min(size, COUNTABLE_LETTERS); i++) there *= LETTERS;
        return there;
    }

    private static long different(Between<Integer> length) {
        long there = 0;
        for (int size = length.min(); size <= length.max() && there < Distinct.MOST; size++) there += countable(size);
        return there;
    }

    private static Between<Integer> lengths(Between<?> range) {
        return Between.of(Numbers.count(range.min(), 0), Numbers.count(range.max(), 0));
    }
}
