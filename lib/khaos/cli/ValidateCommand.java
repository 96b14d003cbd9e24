package khaos.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import khaos.base.BadInput;
import khaos.plan.BadScenario;
import khaos.plan.Doubt;
import khaos.plan.PlanChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khaos validate}: every mistake of every scenario named, nothing started. */
@Command(name = "validate", description = "Checks scenarios and shows every mistake; starts nothing.")
final class ValidateCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "A bundled name, a path, or - for standard input; none checks all that come with khaos.")
    private List<String> names = List.of();

    ValidateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<String> all = names.isEmpty() ? context.scenarios().bundled() : names;
        long bad = all.stream().filter(name -> !isValid(name)).count();
        return (bad == 0 ? Exit.OK : Exit.BAD_INPUT).code();
    }

    private boolean isValid(String name) {
        try {
            var source = context.scenarios().named(name);
            var plan = context.language().read(source, Map.of());
            PlanChecks.fit(source, plan, plan.cluster().brokersOrDefault());
            context.terminal().print("✓ " + name);
            Doubt.of(plan).forEach(doubt -> context.terminal().say("warning: " + doubt));
            return true;
        } catch (BadScenario mistakes) {
            context.terminal().print("✗ " + name);
            context.terminal().say(mistakes.shown().stripTrailing());
        } catch (BadInput wrong) {
            context.terminal().print("✗ " + name);
            context.terminal().say("  " + wrong.what());
            if (!wrong.fix().isEmpty()) context.terminal().say("  " + wrong.fix());
        }
        return false;
    }
}
