package khaos.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import khaos.base.BadInput;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.plan.BadScenario;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong on standard error, and with which code khaos ends. */
final class Failures {

    private final Context context;

    Failures(Context context) {
        this.context = context;
    }

    /** Wrong options or arguments: one sentence, what may be meant, and where the help is. */
    int ofUsage(ParameterException wrong, String... args) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String what = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched(command, unmatched.getUnmatched().get(0))
                : wrong.getMessage()
                        .replaceFirst("^Missing required parameter: ", "what is missing is ")
                        .replaceFirst("^Invalid value for positional parameter at index \\d+ \\((.+?)\\)", "wrong $1");
        tell(what, "help: " + command.qualifiedName() + " --help");
        return Exit.BAD_INPUT.code();
    }

    private static String unmatched(CommandSpec command, String typed) {
        boolean isOption = typed.startsWith("-");
        var known = new ArrayList<>(
                isOption ? command.optionsMap().keySet() : command.subcommands().keySet());
        List<String> near = Near.to(isOption ? typed.replaceFirst("=.*", "") : typed, known);
        String kind = isOption ? "option" : command.subcommands().isEmpty() ? "argument" : "command";
        return "`" + command.qualifiedName() + "` has no " + kind + " `" + typed + "`"
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
    }

    /** A command threw. */
    int ofCommand(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof KhaosError known) return told(known);
        tell("khaos itself failed: " + failure, "the whole story is in " + crashFile(failure) + "; please report it");
        return Exit.INCONCLUSIVE.code();
    }

    private int told(KhaosError known) {
        if (known instanceof BadScenario scenario)
            context.terminal().say(scenario.shown().stripTrailing());
        else tell(known.what(), known.fix());
        return (known instanceof BadInput ? Exit.BAD_INPUT : Exit.INCONCLUSIVE).code();
    }

    private void tell(String what, String fix) {
        context.terminal().say("khaos: " + what);
        if (!fix.isEmpty()) context.terminal().say("  " + fix);
    }

    private Object crashFile(Exception failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String name = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").format(LocalDateTime.now()) + ".txt";
        try {
            Path file = context.home().folder("crashes").resolve(name);
            return Files.writeString(file, String.join("\n", new Version().getVersion()) + "\n\n" + trace);
        } catch (IOException | KhaosError unwritable) {
            return "no file, as none could be written (" + unwritable.getMessage() + ")";
        }
    }
}
