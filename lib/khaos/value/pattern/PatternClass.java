package khaos.value.pattern;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import khaos.base.KhaosError;

/** The characters of a class such as {@code [A-Z0-9_]}, and of escapes such as {@code \d}. Opposites are printable ASCII. */
final class PatternClass {

    static final String PRINTABLE = range(' ', '~');

    private static final String DIGITS = range('0', '9');
    private static final String WORD = range('a', 'z') + range('A', 'Z') + DIGITS + "_";
    private static final String SPACE = " ";

    private final String regex;
    private final TreeSet<Character> allowed = new TreeSet<>();
    private int at;

    /** @param at the index after the opening bracket */
    PatternClass(String regex, int at) {
        this.regex = regex;
        this.at = at;
    }

    /** The characters; {@code end} gets the index after the closing bracket. */
    String read(IntConsumer end) {
        boolean opposite = regex.charAt(at) == '^';
        if (opposite) at++;
        do item();
        while (regex.charAt(at) != ']');
        end.accept(at + 1);
        String said = joined();
        return opposite ? without(said) : said;
    }

    private void item() {
        if (regex.charAt(at) == '[' || regex.startsWith("&&", at))
            throw new KhaosError("pattern cannot read a class within a class in '" + regex + "'", "write one class");
        String from = one();
        if (from.length() == 1 && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
            at++;
            from = range(from.charAt(0), one().charAt(0));
        }
        from.chars().forEach(c -> allowed.add((char) c));
    }

    /** A character, or those of an escape. */
    private String one() {
        char c = regex.charAt(at++);
        if (c != '\\') return String.valueOf(c);
        char escaped = regex.charAt(at++);
        return escaped(escaped)
                .orElseThrow(() -> new KhaosError(
                        "pattern does not know \\" + escaped + " in '" + regex + "'",
                        "use \\d, \\w, \\s, or the characters themselves"));
    }

    private String joined() {
        var text = new StringBuilder();
        allowed.forEach(text::append);
        return text.toString();
    }

    /** What {@code \c} stands for. */
    static Optional<String> escaped(char c) {
        return Optional.ofNullable(
                switch (c) {
                    case 'd' -> DIGITS;
                    case 'w' -> WORD;
                    case 's' -> SPACE;
                    case 'D' -> without(DIGITS);
                    case 'W' -> without(WORD);
                    case 'S' -> without(SPACE);
                    case 't' -> "\t";
                    case 'n' -> "\n";
                    case 'r' -> "\r";
                    default -> Character.isLetterOrDigit(c) ? null : String.valueOf(c);
                });
    }

    private static String range(char from, char to) {
        var text = new StringBuilder();
        for (int c = from; c <= to; c++) text.append((char) c);
        return text.toString();
    }

    private static String without(String excluded) {
        var text = new StringBuilder();
        PRINTABLE.chars().filter(c -> excluded.indexOf(c) < 0).forEach(c -> text.append((char) c));
        return text.toString();
    }
}
