package khaos.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import khaos.base.Home;
import khaos.plan.Language;
import khaos.report.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: takes the arguments, runs one command, returns the exit code. Never exits the JVM itself. */
@Command(
        name = "khaos",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Realistic traffic, faults and a verdict you can trust, for Apache Kafka.",
        footer = {"", "First steps:  khaos run quickstart", "More on one:  khaos COMMAND --help"})
public final class Khaos implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows help; after a command, that command's.")
    private boolean isHelp;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the versions of khaos, Kafka and Java.")
    private boolean isVersion;

    private Khaos() {}

    /** One call of khaos as the user of this process made it. */
    public static int run(Language language, String... args) {
        var scenarios = new Scenarios(new Catalogue(), Path.of(""), System.in);
        return run(new Context(language, Home.ofUser(), Terminal.ofProcess(), scenarios), args);
    }

    static int run(Context context, String... args) {
        try {
            return commandLine(context).execute(args);
        } finally {
            context.terminal().eraseStatus();
        }
    }

    /** Every command, in the order of the help. A new one is one file and one line here. */
    private static List<Object> commands(Context context) {
        return List.of(
                new RunCommand(context),
                new SimulateCommand(context),
                new TestCommand(context),
                new ListCommand(context),
                new ValidateCommand(context),
                new PlanCommand(context),
                new SampleCommand(context),
                new ConvertCommand(context),
                new WordsCommand(context),
                new InitCommand(context),
                new ClusterUpCommand(context),
                new ClusterDownCommand(context),
                new ClusterStatusCommand(context),
                new InjectCommand(context),
                new HealCommand(context),
                new ProxyCommand(context),
                new ToxicCommand(context),
                new DoctorCommand(context),
                new CompletionCommand(context));
    }

    static CommandLine commandLine(Context context) {
        var line = new CommandLine(new Khaos());
        commands(context).forEach(line::addSubcommand);
        var failures = new Failures(context);
        return line.setUsageHelpWidth(80)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(context.terminal().hasColour() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(context.terminal().out(), true))
                .setErr(new PrintWriter(context.terminal().err(), true))
                .setParameterExceptionHandler(failures::ofUsage)
                .setExecutionExceptionHandler(failures::ofCommand);
    }

    /** Called without a command: nothing ran, so the help goes to standard error and the code is that of wrong usage. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.BAD_INPUT.code();
    }
}
