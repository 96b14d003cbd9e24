package khaos.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import khaos.base.BadInput;
import khaos.base.Progress;
import khaos.plan.BadScenario;
import khaos.plan.Plan;
import khaos.plan.Source;
import khaos.report.Reported;
import khaos.report.SuiteTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khaos test}: one scenario after another, and one table of what became of them. */
@Command(
        name = "test",
        sortOptions = false,
        description = "Runs scenarios one after another on one cluster, made clean in between; ends with the worst.")
final class TestCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "A bundled name, a path, or a pattern of one in quotes: 'chaos/*'.")
    private List<String> names = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only scenarios with one of these tags.")
    private Set<String> tags = new LinkedHashSet<>();

    @Option(names = "--exclude-tag", paramLabel = "TAG", description = "No scenario with one of these tags.")
    private Set<String> excluded = new LinkedHashSet<>();

    @Option(names = "--fail-fast", description = "Ends after the first scenario that does not hold.")
    private boolean isFailFast;

    @Mixin
    private RegistryOptions registry;

    @Mixin
    private LoadOptions load;

    @Mixin
    private LimitOptions limits;

    @Mixin
    private ReportOptions report;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private Quiet quiet;

    TestCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path folder = report.folder(context, "test");
        List<Turn> turns = turns(folder);
        Progress progress = quiet.progress(context.terminal());
        Suite suite;
        List<Reported> reported;
        try (var metrics = load.metrics(context.terminal());
                var clusters = new Succession(
                        turn -> cluster.settings(turn.chosen()),
                        turn -> cluster.open(context, turn.chosen(), false, progress),
                        context.terminal()::say)) {
            suite = new Suite(
                    context,
                    clusters,
                    new Performance.Ground(true, false, true, registry, limits.limits()),
                    metrics,
                    quiet,
                    isFailFast);
            reported = suite.perform(turns);
        }
        SuiteTable.of("scenario", reported).forEach(context.terminal()::print);
        context.terminal().print("results: " + folder);
        report.tell(context, reported);
        return suite.exit().code();
    }

    /** Every scenario, read and checked; what is wrong with any of them is told before the first one starts. */
    private List<Turn> turns(Path folder) {
        var turns = new ArrayList<Turn>();
        var unused = new HashSet<>(load.settings().keySet());
        var wrong = new ArrayList<BadInput>();
        for (String name : new Selection(context.scenarios()).of(names)) {
            try {
                Chosen chosen = chosen(context.scenarios().named(name), unused);
                if (!isWanted(chosen.together())) continue;
                cluster.mustFit(context, chosen);
                if (chosen.duration().isEmpty())
                    throw new BadInput(name + " has no duration, and would never end", "give all one: --duration 30s");
                turns.add(new Turn(name, chosen, folder.resolve(RunFolder.plain(name))));
            } catch (BadInput bad) {
                wrong.add(bad);
            }
        }
        if (wrong.isEmpty() && !unused.isEmpty())
            wrong.add(
                    new BadInput("no scenario has a param " + String.join(", ", unused), "see them: khaos plan NAME"));
        if (wrong.isEmpty() && turns.isEmpty())
            wrong.add(new BadInput("no scenario is left by the tags", "see them: khaos list"));
        refuse(wrong);
        return turns;
    }

    /** Values go to those scenarios that have a {@code param} of that name. */
    private Chosen chosen(Source source, Set<String> unused) {
        Plan plain = context.language().read(source, Map.of());
        var settings = new HashMap<>(load.settings());
        settings.keySet().retainAll(plain.parameters().keySet());
        unused.removeAll(settings.keySet());
        return Chosen.read(context.language(), load.recipe(List.of(source), settings));
    }

    private boolean isWanted(Plan plan) {
        boolean isChosen = tags.isEmpty() || plan.tags().stream().anyMatch(tags::contains);
        return isChosen && plan.tags().stream().noneMatch(excluded::contains);
    }

    /** The last one is told by who catches it. */
    private void refuse(List<BadInput> wrong) {
        if (wrong.isEmpty()) return;
        for (BadInput one : wrong.subList(0, wrong.size() - 1)) {
            if (one instanceof BadScenario scenario)
                context.terminal().say(scenario.shown().stripTrailing());
            else context.terminal().say("khaos: " + one.what() + (one.fix().isEmpty() ? "" : "\n  " + one.fix()));
        }
        throw wrong.get(wrong.size() - 1);
    }
}
