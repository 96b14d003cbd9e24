package khaos.dsl.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Source;

/**
 * Finds the bracket or quote that was forgotten, which the parser reports far from where it is missing. Knows strings and
 * comments, not slashy strings; asked only about scripts that do not parse.
 */
final class Brackets {

    private final Source source;
    private final Deque<Open> open = new ArrayDeque<>();
    private Mistake found;
    private int line = 1;
    private int lineStart;

    private Brackets(Source source) {
        this.source = source;
    }

    static Optional<Mistake> mistake(Source source) {
        var brackets = new Brackets(source);
        brackets.scan(source.text());
        if (brackets.found == null && !brackets.open.isEmpty()) brackets.neverClosed(brackets.open.peek());
        return Optional.ofNullable(brackets.found);
    }

    private void scan(String text) {
        for (int i = 0; i < text.length() && found == null; i++) {
            char c = text.charAt(i);
            if (c == '\n') newLine(i);
            else if (text.startsWith("//", i)) i = before(text.indexOf('\n', i), text);
            else if (text.startsWith("/*", i)) i = skipTo("*/", i + 2, text);
            else if (c == '\'' || c == '"') i = string(text, i);
            else if (c == '{' || c == '(' || c == '[') open.push(new Open(c, line, i - lineStart + 1));
            else if (c == '}' || c == ')' || c == ']') close(c, i - lineStart + 1);
        }
    }

    /** The index of the last character of the string that starts at {@code start}. */
    private int string(String text, int start) {
        String quote = text.substring(start, start + 1);
        if (text.startsWith(quote.repeat(3), start)) return skipTo(quote.repeat(3), start + 3, text);
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.charAt(i) == quote.charAt(0)) return i;
        }
        found = mistake(line, start - lineStart + 1, "this quote is never closed", "close it with " + quote);
        return text.length();
    }

    private int skipTo(String end, int from, String text) {
        int at = text.indexOf(end, from);
        int last = at < 0 ? text.length() : at + end.length() - 1;
        for (int i = from; i < last; i++) if (text.charAt(i) == '\n') newLine(i);
        return last;
    }

    private static int before(int newLine, String text) {
        return newLine < 0 ? text.length() : newLine - 1;
    }

    private void newLine(int at) {
        line++;
        lineStart = at + 1;
    }

    private void close(char c, int column) {
        if (open.isEmpty()) {
            found = mistake(line, column, "this `" + c + "` closes nothing", "remove it, or find what it should close");
            return;
        }
        var last = open.pop();
        boolean isLeftOpen = last.closer() != c || c == '}' && startsLine(column) && indent(last.line) > column - 1;
        if (isLeftOpen) neverClosed(last);
    }

    private boolean startsLine(int column) {
        return source.line(line).substring(0, column - 1).isBlank();
    }

    private int indent(int ofLine) {
        String text = source.line(ofLine);
        return text.length() - text.stripLeading().length();
    }

    private void neverClosed(Open bracket) {
        found = mistake(
                bracket.line,
                bracket.column,
                "this `" + bracket.opener + "` is never closed",
                "close it with `" + bracket.closer() + "`");
    }

    private Mistake mistake(int atLine, int column, String what, String fix) {
        return new Mistake(new Place(source.name(), atLine, column), 1, what, fix);
    }

    private record Open(char opener, int line, int column) {
        char closer() {
            return opener == '{' ? '}' : opener == '(' ? ')' : ']';
        }
    }
}
