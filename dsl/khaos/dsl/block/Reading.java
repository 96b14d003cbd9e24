package khaos.dsl.block;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import khaos.base.KhaosError;
import khaos.plan.BadScenario;
import khaos.plan.Chance;
import khaos.plan.Incident.Action;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Plan;
import khaos.plan.PlanChecks;
import khaos.plan.Source;

/**
 * One run of one compiled script, from its first statement to its plan. Statements that fail are noted and the next one is
 * tried, so that every mistake is told at once. Belongs to the thread that reads.
 */
public final class Reading {

    private static final ThreadLocal<Reading> CURRENT = new ThreadLocal<>();

    private final Source source;
    private final Parameters parameters;
    private final Draft draft;
    private final CodeInjects inCode;
    private final IncidentNames names;
    private final Lookups lookups = new Lookups();
    private int numbers;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param inCode null for a script without code in its incidents */
    private Reading(Source source, Map<String, String> settings, CodeInjects inCode) {
        this.source = source;
        this.parameters = new Parameters(source, settings, mistakes);
        this.draft = new Draft(stem(source.name()));
        this.inCode = inCode;
        this.names = new IncidentNames(inCode);
    }

    /**
     * The plan that {@code script} declares.
     *
     * @throws BadScenario with every mistake
     */
    public static Plan of(ScenarioScript script, Source source, Map<String, String> settings) {
        var reading = new Reading(source, settings, script.getClass().getAnnotation(CodeInjects.class));
        return reading.aloud(() -> reading.plan(script));
    }

    /**
     * The one harm that {@code script} says, which is no scenario otherwise.
     *
     * @throws BadScenario with every mistake
     */
    public static Action.Inject<?> inject(ScenarioScript script, Source source) {
        var reading = new Reading(source, Map.of(), null);
        return reading.aloud(() -> reading.inject(script));
    }

    private <T> T aloud(Supplier<T> reader) {
        CURRENT.set(this);
        try {
            return reader.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Called by compiled scripts, for a statement that starts at {@code line} and {@code column} and threw. */
    public static void note(RuntimeException thrown, int line, int column, int width) {
        if (thrown instanceof ToldAlready) return;
        current()
                .note(thrown, thrown.getStackTrace(), new Place(current().source.name(), line, column), width);
    }

    private void note(RuntimeException thrown, StackTraceElement[] stack, Place statement, int width) {
        mistakes.add(Spot.of(stack).orElseThrow(() -> thrown).mistake(source, thrown, statement, width));
    }

    static Reading current() {
        var reading = CURRENT.get();
        if (reading == null) throw new IllegalStateException("a script spoke outside of its reading");
        return reading;
    }

    Draft draft() {
        return draft;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Another one each time. */
    int number() {
        return numbers++;
    }

    /** The file that the script reads by that path. */
    Path file(String path) {
        return draft.files.computeIfAbsent(path, source::path);
    }

    Lookups lookups() {
        return lookups;
    }

    /** How many mistakes so far. */
    int told() {
        return mistakes.size();
    }

    /** Where the script is now. */
    Place here() {
        return Spot.here(source);
    }

    Source source() {
        return source;
    }

    /** Notes that the script speaks of the incident {@code name}, which must exist when all is said. */
    void mention(String name) {
        Place word = here();
        int quoted = source.line(word.line()).indexOf(name, word.column());
        names.mention(name, quoted < 1 ? word : new Place(word.script(), word.line(), quoted));
    }

    /** What code that begins in {@code line} may inject. */
    List<Chance> chances(int line) {
        return inCode == null ? List.of() : Chances.of(inCode, line, source);
    }

    private Action.Inject<?> inject(ScenarioScript script) {
        run(script);
        var said =
                draft.incidents.stream().map(line -> line.incident().action()).toList();
        if (mistakes.isEmpty() && said.size() == 1 && said.get(0) instanceof Action.Inject<?> inject) return inject;
        if (mistakes.isEmpty())
            mistakes.add(new Mistake(
                    new Place(source.name(), 2, 1),
                    source.line(2).length(),
                    "this is not one harm",
                    "write for example latency(200.ms) on network('kafka-1')"));
        throw new BadScenario(source, mistakes);
    }

    private void run(ScenarioScript script) {
        try {
            script.run();
        } catch (RuntimeException thrown) {
            note(thrown, 1, 1, 1);
        } catch (AssertionError broken) {
            note(new KhaosError("this does not hold", ""), broken.getStackTrace(), new Place(source.name(), 1, 1), 1);
        }
    }

    private Plan plan(ScenarioScript script) {
        run(script);
        parameters.checkGiven();
        if (mistakes.isEmpty()) mistakes.addAll(lookups.resolve(draft.topics, draft.flows));
        var noted = script.getClass().getAnnotation(Mentions.class);
        draft.mentions.addAll(MentionedNames.ofCluster(noted, source.name()));
        Plan plan = draft.plan(parameters.shown(), mistakes.isEmpty());
        for (var process : draft.homeless(plan.topics()))
            mistakes.add(new Mistake(
                    process.place(),
                    "process".length(),
                    "a process reads '" + process.from() + "', which is no topic of the scenario",
                    "declare it: topic('" + process.from() + "') { … }"));
        if (mistakes.isEmpty() && plan.topics().isEmpty())
            mistakes.add(new Mistake(
                    new Place(source.name(), 0, 0),
                    1,
                    "this is no scenario: it has no topic and no flow",
                    "add for example topic('orders') { }"));
        if (mistakes.isEmpty()) {
            mistakes.addAll(new MentionedNames(plan, names).mistakes(noted, source.name()));
            mistakes.addAll(names.mistakes(draft.incidents));
        }
        mistakes.addAll(
                new LinkedHashSet<>(PlanChecks.of(plan))); // a line that is repeated is in the plan several times
        if (mistakes.isEmpty()) return plan;
        mistakes.sort(
                Comparator.comparingInt((Mistake mistake) -> mistake.place().line())
                        .thenComparingInt(mistake -> mistake.place().column()));
        throw new BadScenario(source, mistakes);
    }

    /** The name of a scenario that does not say its own: its file's. */
    private static String stem(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.endsWith(".groovy") ? file.substring(0, file.length() - ".groovy".length()) : file;
    }
}
