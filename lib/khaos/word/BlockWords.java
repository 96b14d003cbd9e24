package khaos.word;

import java.util.List;

/**
 * A block of the language and its words, for printing.
 *
 * @param block as users say it ({@code topic}, {@code value}, {@code units}); {@code script} for the top level
 */
public record BlockWords(String block, String what, List<Entry> words) {

    public BlockWords {
        words = List.copyOf(words);
    }

    /**
     * One word.
     *
     * @param usage its forms, as they would be written ({@code string(cardinality: …, length: …)})
     */
    public record Entry(String word, List<String> usage, String what, String example) {

        public Entry {
            usage = List.copyOf(usage);
        }
    }
}
