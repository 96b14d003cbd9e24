package khaos.dsl.block;

import java.util.Optional;
import java.util.regex.Pattern;
import khaos.base.Between;
import khaos.base.KhaosError;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Source;

/**
 * Where a script was when something happened, read off the stack: its line, and the word that it had called. Costs the
 * compiled script nothing, and works for scripts from the cache too.
 */
record Spot(int line, String word, boolean isOfScript) {

    private static final String RANGE = "..";

    /** Empty when no script is on the stack. */
    static Optional<Spot> of(StackTraceElement[] stack) {
        for (int i = 0; i < stack.length; i++)
            if (isScript(stack[i]))
                return Optional.of(
                        new Spot(stack[i].getLineNumber(), i == 0 ? "" : word(stack[i - 1]), isScriptsOwn(stack, i)));
        return Optional.empty();
    }

    /** Where the script of {@code source} is now. */
    static Place here(Source source) {
        return of(new Throwable().getStackTrace())
                .map(spot -> spot.place(source))
                .orElse(new Place(source.name(), 1, 1));
    }

    /** A class that the script declares is its own affair: what counts is where the script used it. */
    private static boolean isScript(StackTraceElement frame) {
        String type = frame.getClassName();
        return ScenarioScript.FILE.equals(frame.getFileName())
                && (type.equals(ScenarioScript.CLASS) || type.startsWith(ScenarioScript.CLASS + "$"));
    }

    /** The word itself, where the line has it. */
    Place place(Source source) {
        int column = column(source.line(line), 0);
        return new Place(source.name(), line, Math.max(1, column));
    }

    /** {@code thrown} as people read it, under the word that threw, or under its {@code statement}. */
    Mistake mistake(Source source, RuntimeException thrown, Place statement, int width) {
        if (!(thrown instanceof KhaosError) && !isOfScript && !isNull(thrown)) throw thrown;
        int column = column(source.line(line), line == statement.line() ? statement.column() - 1 : 0);
        if (column > 0)
            return mistake(thrown, new Place(source.name(), line, column), width(source.line(line), column));
        if (line == statement.line()) return mistake(thrown, statement, width);
        String text = source.line(line);
        var start = new Place(
                source.name(), line, text.length() - text.stripLeading().length() + 1);
        return mistake(thrown, start, text.strip().length());
    }

    private Mistake mistake(RuntimeException thrown, Place place, int width) {
        return new Mistake(place, Math.max(1, width), what(thrown), fix(thrown));
    }

    private String what(RuntimeException thrown) {
        if (thrown instanceof KhaosError told) return told.what();
        if (isNull(thrown)) return isOfScript ? "something is null here" : "`" + word + "` was given null";
        return "this failed: " + thrown.getMessage() + " (" + thrown.getClass().getSimpleName() + ")";
    }

    private static String fix(RuntimeException thrown) {
        return thrown instanceof KhaosError told ? told.fix() : "";
    }

    private static boolean isNull(RuntimeException thrown) {
        return thrown instanceof NullPointerException;
    }

    private int column(String text, int from) {
        if (word.isEmpty()) return 0;
        String token = word.equals(RANGE) ? "[\\w.']+\\.\\.(?=[\\w.'-])" : "\\b" + Pattern.quote(word) + "\\b";
        var matcher = Pattern.compile(token).matcher(text);
        return matcher.find(Math.min(from, text.length())) ? matcher.start() + 1 : 0;
    }

    private int width(String text, int column) {
        if (!word.equals(RANGE)) return word.length();
        var matcher = Pattern.compile("[\\w.']+\\.\\.[\\w.'-]+").matcher(text);
        return matcher.find(column - 1) ? matcher.group().length() : RANGE.length();
    }

    private static String word(StackTraceElement callee) {
        if (callee.getClassName().equals(Between.class.getName())) return RANGE;
        String method = callee.getMethodName();
        if (!callee.getClassName().equals(Units.class.getName()) || !method.startsWith("get")) return method;
        return Character.toLowerCase(method.charAt(3)) + method.substring(4);
    }

    /** Whether all that stands above the script on the stack is Groovy's and Java's: then the script itself failed. */
    private static boolean isScriptsOwn(StackTraceElement[] stack, int script) {
        for (int i = 0; i < script; i++) if (stack[i].getClassName().startsWith("khaos.")) return false;
        return true;
    }
}
