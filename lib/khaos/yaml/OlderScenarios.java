package khaos.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import khaos.plan.BadScenario;
import khaos.plan.Incident;
import khaos.plan.Language;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Plan;
import khaos.plan.Source;
import khaos.word.BlockWords;

/** A language that reads the older tool's YAML too: as the script that it converts to, with what is wrong told at the YAML's lines. */
public final class OlderScenarios implements Language {

    private static final Pattern FILE = Pattern.compile("(?i).+\\.ya?ml");
    private static final Pattern TEXT =
            Pattern.compile("(?m)\\A(?:\\s*#.*\\R|\\s*\\R|---\\s*\\R)*(?:name|description|topics|flows)\\s*:(?:\\s|$)");
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    private final Language scripts;
    private final Consumer<String> notes;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * @param scripts reads scripts
     * @param notes   is told, once, what a person should know of a file
     */
    public OlderScenarios(Language scripts, Consumer<String> notes) {
        this.scripts = scripts;
        this.notes = notes;
    }

    /** Whether it is YAML: by its name, or, where it has none, by how it begins. */
    public static boolean isOlder(Source source) {
        return FILE.matcher(source.name()).matches()
                || source.name().equals("<stdin>")
                        && TEXT.matcher(source.text()).find();
    }

    @Override
    public Plan read(Source source, Map<String, String> settings) {
        if (!isOlder(source)) return scripts.read(source, settings);
        var conversion = Conversion.of(source);
        try {
            Plan plan = scripts.read(
                    new Source(source.name(), conversion.script(), source.file(), source.files()), settings);
            conversion.notes().stream().filter(told::add).forEach(notes);
            return new Relocated(conversion.origins()).plan(plan);
        } catch (BadScenario wrong) {
            throw new BadScenario(
                    source,
                    wrong.mistakes().stream()
                            .map(mistake -> at(mistake, source, conversion))
                            .toList());
        }
    }

    private static Mistake at(Mistake mistake, Source source, Conversion conversion) {
        Place script = mistake.place();
        Place yaml = script.line() == 0 ? script : conversion.origins().of(script);
        return new Mistake(
                yaml,
                width(source.line(yaml.line()), yaml.column()),
                lines(mistake.what(), script, conversion),
                mistake.fix());
    }

    private static int width(String line, int column) {
        var word = Pattern.compile("[\\w.'-]+").matcher(line);
        return column <= line.length() && word.find(Math.max(0, column - 1)) ? word.end() - word.start() : 1;
    }

    /** {@code in line 12} means the YAML's. */
    private static String lines(String what, Place script, Conversion conversion) {
        return LINE.matcher(what)
                .replaceAll(line -> Matcher.quoteReplacement("line "
                        + conversion
                                .origins()
                                .of(new Place(script.script(), Integer.parseInt(line.group(1)), 1))
                                .line()));
    }

    @Override
    public Incident.Action.Inject<?> inject(String line) {
        return scripts.inject(line);
    }

    @Override
    public List<BlockWords> words() {
        return scripts.words();
    }

    @Override
    public List<BlockWords> words(Source source) {
        return isOlder(source) ? scripts.words() : scripts.words(source);
    }
}
