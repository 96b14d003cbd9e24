package khaos.cli;

import java.util.List;
import java.util.concurrent.Callable;
import khaos.plan.Doubt;
import khaos.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code khaos plan}: what a run would do. */
@Command(name = "plan", description = "Shows what a run of the scenarios would do; touches nothing.")
final class PlanCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "A bundled name, a path, or - for standard input.")
    private List<String> names = List.of();

    @Mixin
    private Settings settings;

    PlanCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        names.stream()
                .map(context.scenarios()::named)
                .map(source -> context.language().read(source, settings.values()))
                .toList() // all are read before the first is shown
                .forEach(this::show);
        return Exit.OK.code();
    }

    private void show(Plan plan) {
        context.terminal().print(new PlanText(plan, context.terminal()).toString());
        Doubt.of(plan).forEach(doubt -> context.terminal().say("warning: " + doubt));
    }
}
