package khaos.value.faker;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.base.Dice;

/** Text with a digit for each {@code #} and a letter for each {@code ?}. */
record Template(String text) implements Provider {

    private static final int LETTERS = 26;

    @Override
    public List<String> texts(Locale locale, Dice dice, int count) {
        return Stream.generate(() -> text.chars()
                        .mapToObj(c -> String.valueOf(filled((char) c, dice)))
                        .collect(Collectors.joining()))
                .limit(count)
                .toList();
    }

    private static char filled(char place, Dice dice) {
        if (place == '#') return (char) ('0' + dice.below(10));
        if (place != '?') return place;
        int letter = dice.below(2 * LETTERS);
        return (char) (letter < LETTERS ? 'a' + letter : 'A' + letter - LETTERS);
    }
}
