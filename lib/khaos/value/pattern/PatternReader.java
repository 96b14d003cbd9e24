package khaos.value.pattern;

import java.util.ArrayList;
import java.util.List;
import khaos.base.KhaosError;

/**
 * Reads a regular expression that {@code java.util.regex} has found well-formed, by recursive descent. What cannot be
 * generated (look-around, back-references) is refused.
 */
public final class PatternReader {

    /** How many more times than it must an open quantifier repeats. */
    private static final int OPEN = 8;

    private static final int LONGEST = 65_536;

    private final String regex;
    private int at;

    public PatternReader(String regex) {
        this.regex = regex;
    }

    /** @throws KhaosError for what cannot be generated */
    public PatternPart read() {
        var part = choice();
        if (part.longest() > LONGEST)
            throw new KhaosError(
                    "'" + regex + "' makes texts of up to " + part.longest() + " characters; at most " + LONGEST
                            + " are allowed",
                    "lower the counts in { }");
        return part;
    }

    private PatternPart choice() {
        var parts = new ArrayList<PatternPart>(List.of(row()));
        while (accept('|')) parts.add(row());
        return parts.size() == 1 ? parts.get(0) : new PatternPart.Choice(List.copyOf(parts));
    }

    private PatternPart row() {
        var parts = new ArrayList<PatternPart>();
        while (at < regex.length() && peek() != '|' && peek() != ')') {
            if (isAnchor()) at++;
            else parts.add(times(atom()));
        }
        return new PatternPart.Row(List.copyOf(parts));
    }

    /** {@code ^} at the start and {@code $} at the end say what is true anyway. */
    private boolean isAnchor() {
        return peek() == '^' && at == 0 || peek() == '$' && at == regex.length() - 1;
    }

    private PatternPart atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> new PatternPart.OneChar(new PatternClass(regex, at).read(end -> at = end));
            case '.' -> new PatternPart.OneChar(PatternClass.PRINTABLE);
            case '\\' -> new PatternPart.OneChar(escape());
            case '^', '$' -> throw refused("an anchor inside the text");
            default -> new PatternPart.OneChar(String.valueOf(c));
        };
    }

    private String escape() {
        char c = regex.charAt(at++);
        if (Character.isDigit(c) || c == 'k') throw refused("the back-reference \\" + c);
        return PatternClass.escaped(c).orElseThrow(() -> refused("\\" + c));
    }

    private PatternPart group() {
        if (accept('?')) prefix();
        var inside = choice();
        at++; // the closing parenthesis: java.util.regex saw it
        return inside;
    }

    /** {@code (?:} and {@code (?<name>} are groups; the rest looks around or sets flags. */
    private void prefix() {
        if (accept(':')) return;
        if (peek() == '<' && Character.isLetter(regex.charAt(at + 1))) at = regex.indexOf('>', at) + 1;
        else throw refused("(?" + peek() + "…)");
    }

    private PatternPart times(PatternPart part) {
        if (at == regex.length()) return part;
        var counted =
                switch (peek()) {
                    case '?' -> repeated(part, 0, 1);
                    case '*' -> repeated(part, 0, OPEN);
                    case '+' -> repeated(part, 1, 1 + OPEN);
                    case '{' -> braces(part);
                    default -> part;
                };
        if (counted != part && !accept('?')) accept('+'); // lazy or possessive: the texts are the same
        return counted;
    }

    private PatternPart repeated(PatternPart part, int min, int max) {
        at++;
        return new PatternPart.Times(part, min, max);
    }

    private PatternPart braces(PatternPart part) {
        int end = regex.indexOf('}', at);
        String[] counts = regex.substring(at + 1, end).split(",", -1);
        int min = Integer.parseInt(counts[0].strip());
        int max = counts.length == 1 ? min : counts[1].isBlank() ? min + OPEN : Integer.parseInt(counts[1].strip());
        at = end;
        return repeated(part, min, max);
    }

    private char peek() {
        return regex.charAt(at);
    }

    private boolean accept(char expected) {
        boolean there = at < regex.length() && peek() == expected;
        if (there) at++;
        return there;
    }

    private KhaosError refused(String what) {
        return new KhaosError(
                "pattern cannot make texts for " + what + " in '" + regex + "'",
                "use literals, classes, groups, | and the quantifiers ? * + {n,m}");
    }
}
