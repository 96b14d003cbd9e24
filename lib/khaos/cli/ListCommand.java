package khaos.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import khaos.plan.Plan;
import khaos.report.Terminal;
import picocli.CommandLine.Command;

/** {@code khaos list}: the scenarios that come with khaos, by folder. */
@Command(name = "list", description = "Lists the scenarios that come with khaos, and what each needs.")
final class ListCommand implements Callable<Integer> {

    private final Context context;

    ListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        String group = "";
        for (String name : context.scenarios().bundled()) {
            if (!folder(name).equals(group)) {
                group = folder(name);
                terminal.print("");
            }
            Plan plan = context.language().read(context.scenarios().named(name), Map.of());
            terminal.print(terminal.bold(name));
            terminal.print("  " + plan.description());
            terminal.print("  " + terminal.faint(Needs.of(plan).toString()));
        }
        terminal.print("");
        terminal.print("Run one: khaos run NAME     See what it would do: khaos plan NAME");
        return Exit.OK.code();
    }

    private static String folder(String name) {
        return name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
    }
}
