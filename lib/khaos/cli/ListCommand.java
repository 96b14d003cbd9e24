package khaos.cli;

import java.util.concurrent.Callable;
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
        for (var entry : new Listing(context).entries()) {
            if (!folder(entry.name()).equals(group)) terminal.print("");
            group = folder(entry.name());
            terminal.print(terminal.bold(entry.name()));
            Wrapped.of(entry.description(), terminal.width() - 2).forEach(line -> terminal.print("  " + line));
            terminal.print("  " + terminal.faint(entry.needs()));
        }
        terminal.print("");
        terminal.print("Run one: khaos run NAME     See what it would do: khaos plan NAME");
        return Exit.OK.code();
    }

    private static String folder(String name) {
        return name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
    }
}
