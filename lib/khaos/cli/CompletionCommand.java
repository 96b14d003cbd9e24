package khaos.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khaos completion}: what makes the Tab key know khaos. */
@Command(name = "completion", description = "Prints a completion script; its first line says where to put it.")
final class CompletionCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", converter = Shell.Named.class, description = "bash, zsh or fish.")
    private Shell shell;

    CompletionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.terminal()
                .print(shell.script(Completion.of(spec.root(), context)).stripTrailing());
        return Exit.OK.code();
    }
}
