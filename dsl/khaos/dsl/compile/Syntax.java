package khaos.dsl.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import khaos.dsl.block.ScenarioScript;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Source;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/**
 * Tells where a script stops being one. Groovy's parser blames the block around a mistake, often line 1, so the script is
 * parsed again line by line, with its open brackets closed: the first line that breaks it is the one to name (a few ms each).
 */
final class Syntax {

    private static final Pattern UNEXPECTED = Pattern.compile("Unexpected (?:input|character): '(.*)'", Pattern.DOTALL);
    private static final Map<Character, Character> CLOSERS = Map.of('{', '}', '(', ')', '[', ']');

    private Syntax() {}

    /** The mistake behind Groovy's {@code complaint}. */
    static Mistake mistake(Source source, SyntaxException complaint) {
        return Brackets.mistake(source).orElseGet(() -> atFirstBadLine(source, complaint));
    }

    private static Mistake atFirstBadLine(Source source, SyntaxException complaint) {
        List<String> lines = source.text().lines().toList();
        for (int count = 1; count <= lines.size(); count++) {
            String line = lines.get(count - 1).strip();
            if (line.isEmpty() || line.endsWith(",") || line.endsWith("(")) continue;
            var refused = parse(closed(String.join("\n", lines.subList(0, count))));
            if (refused != null) return mistake(source, refused, count);
        }
        return mistake(source, complaint, complaint.getLine());
    }

    private static Mistake mistake(Source source, SyntaxException refused, int line) {
        String text = source.line(line);
        var unexpected = UNEXPECTED.matcher(refused.getOriginalMessage());
        boolean isHere = refused.getLine() == line && refused.getStartColumn() <= text.length();
        int column = isHere
                ? refused.getStartColumn()
                : text.length() - text.stripLeading().length() + 1;
        String token = unexpected.find() ? last(unexpected.group(1)) : "";
        boolean isToken = isHere && !token.isEmpty() && text.startsWith(token, column - 1);
        return new Mistake(
                new Place(source.name(), line, column),
                isToken ? token.length() : isHere ? 1 : Math.max(1, text.strip().length()),
                isToken ? "`" + token + "` is not expected here" : "this line is not understood",
                "look for a missing comma, quote or bracket " + (isToken ? "before it" : "in it or before it"));
    }

    /** Groovy quotes all from the start of what it could not end; the last token is the one that it stumbled over. */
    private static String last(String input) {
        String text = input.strip().replace("\\n", "\n");
        int start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf(' ')) + 1;
        return text.substring(start);
    }

    private static SyntaxException parse(String text) {
        var unit = new CompilationUnit();
        unit.addSource(ScenarioScript.FILE, text);
        try {
            unit.compile(Phases.CONVERSION);
            return null;
        } catch (MultipleCompilationErrorsException refused) {
            return refused.getErrorCollector().getError(0) instanceof SyntaxErrorMessage error
                    ? error.getCause()
                    : null;
        }
    }

    /** {@code text} with every bracket closed that is still open at its end. */
    private static String closed(String text) {
        Deque<Character> open = new ArrayDeque<>();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') i++;
                else if (c == quote || c == '\n') quote = 0;
            } else if (c == '\'' || c == '"') quote = c;
            else if (text.startsWith("//", i)) i = text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i);
            else if (CLOSERS.containsKey(c)) open.push(CLOSERS.get(c));
            else if (!open.isEmpty() && c == open.peek()) open.pop();
        }
        var closed = new StringBuilder(text);
        for (char c : open) closed.append(c == '}' ? "\n" : "").append(c);
        return closed.toString();
    }
}
