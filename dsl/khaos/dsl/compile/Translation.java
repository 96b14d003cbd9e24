package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Source;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** Groovy's error list as mistakes: khaos's own as they are, Groovy's in khaos's words, each place once, in reading order. */
final class Translation {

    private static final Map<Pattern, String[]> PHRASES = phrases();

    private final Source source;

    Translation(Source source) {
        this.source = source;
    }

    List<Mistake> mistakes(ErrorCollector errors) {
        List<SyntaxException> causes =
                errors.getErrors().stream().map(Translation::cause).toList();
        List<Area> blurred = causes.stream()
                .flatMap(cause -> cause instanceof Told.Error told ? told.blurred().stream() : Stream.empty())
                .toList();
        var byPlace =
                new TreeMap<Place, Mistake>(Comparator.comparingInt(Place::line).thenComparingInt(Place::column));
        for (var cause : causes) {
            if (!(cause instanceof Told.Error) && isAround(cause, causes)) continue;
            if (blurred.stream().anyMatch(area -> area.holds(cause.getLine(), cause.getStartColumn()))) continue;
            var mistake = mistake(cause);
            byPlace.merge(mistake.place(), mistake, (first, second) -> cause instanceof Told.Error ? second : first);
        }
        return new ArrayList<>(byPlace.values());
    }

    /** Whether Groovy complains of something in which a mistake was told: the inner one is worth reading. */
    private static boolean isAround(SyntaxException complaint, List<SyntaxException> causes) {
        var area = new Area(
                complaint.getStartLine(), complaint.getStartColumn(), complaint.getEndLine(), complaint.getEndColumn());
        return causes.stream()
                .anyMatch(cause ->
                        cause instanceof Told.Error && area.holds(cause.getStartLine(), cause.getStartColumn()));
    }

    private static SyntaxException cause(Message message) {
        if (message instanceof SyntaxErrorMessage error) return error.getCause();
        if (message instanceof ExceptionMessage crash) throw new IllegalStateException(crash.getCause());
        throw new IllegalStateException(message.toString());
    }

    private Mistake mistake(SyntaxException cause) {
        var place = new Place(source.name(), cause.getLine(), Math.max(1, cause.getStartColumn()));
        boolean isOneLine = cause.getEndLine() == cause.getLine();
        int width = isOneLine ? Math.max(1, cause.getEndColumn() - cause.getStartColumn()) : 1;
        if (cause instanceof Told.Error told) return new Mistake(place, width, told.what(), told.fix());
        if (isSyntax(cause)) return Syntax.mistake(source, cause);
        String text = firstLine(cause.getOriginalMessage());
        for (var phrase : PHRASES.entrySet()) {
            Matcher matcher = phrase.getKey().matcher(text);
            if (matcher.find())
                return new Mistake(
                        place, width, filled(phrase.getValue()[0], matcher), filled(phrase.getValue()[1], matcher));
        }
        return new Mistake(place, width, shortened(text), "");
    }

    /** Whether the parser itself gave up. */
    private static boolean isSyntax(SyntaxException cause) {
        String message = cause.getOriginalMessage();
        return message.startsWith("Unexpected ") || message.startsWith("Missing ");
    }

    private static String filled(String template, Matcher matcher) {
        String text = template;
        for (int i = 1; i <= matcher.groupCount(); i++) text = text.replace("$" + i, matcher.group(i));
        return text;
    }

    private static String firstLine(String message) {
        return message.replace("[Static type checking] - ", "")
                .lines()
                .findFirst()
                .orElse("");
    }

    /** Class names without their packages. */
    private static String shortened(String text) {
        return text.replaceAll("\\b(?:[a-z]\\w*\\.)+([A-Z])", "$1");
    }

    private static Map<Pattern, String[]> phrases() {
        return Map.of(
                Pattern.compile("unable to resolve class (\\S+)"),
                new String[] {"there is no class `$1`", "import it, or name its jar: //DEPS group:artifact:version"},
                Pattern.compile("already contains a variable of the name (\\S+)"),
                new String[] {"`$1` is declared twice", "rename one of them"},
                Pattern.compile("Cannot return value of type (.+) (?:for|on) method returning type (.+)"),
                new String[] {"this gives a $1, and the method promises a $2", ""},
                Pattern.compile("Cannot call (?:[\\w.]+)#(\\w+)\\("),
                new String[] {"`$1` does not take this", "its forms: khaos words $1"},
                Pattern.compile("The LHS of an assignment should be"),
                new String[] {"nothing can be assigned to this", "write == to compare, or a comma instead of the ="});
    }
}
