package khaos.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import khaos.word.BlockWords;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell may complete after {@code khaos}, read from the commands themselves. */
record Completion(List<Command> commands, List<Option> options) {

    /**
     * @param words what may follow beside options; {@code takesFiles} says whether a path may too
     */
    record Command(String name, String what, List<Option> options, List<String> words, boolean takesFiles) {}

    record Option(List<String> names, String what, boolean takesValue) {}

    static Completion of(CommandSpec root, Context context) {
        var commands = new ArrayList<Command>();
        root.subcommands().values().forEach(sub -> commands.add(command(sub.getCommandSpec(), context)));
        return new Completion(commands, options(root));
    }

    private static Command command(CommandSpec spec, Context context) {
        String label = spec.positionalParameters().isEmpty()
                ? ""
                : spec.positionalParameters().get(0).paramLabel();
        return new Command(
                spec.name(),
                what(spec),
                options(spec),
                words(label, context),
                List.of("SCENARIO", "YAML-FILE").contains(label));
    }

    private static List<String> words(String label, Context context) {
        return switch (label) {
            case "SCENARIO" -> context.scenarios().bundled();
            case "SHELL" -> Stream.of(Shell.values()).map(Shell::toString).toList();
            case "BLOCK|WORD" ->
                context.language().words().stream().map(BlockWords::block).toList();
            default -> List.of();
        };
    }

    private static List<Option> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .map(Completion::option)
                .toList();
    }

    private static Option option(OptionSpec option) {
        var names = Stream.of(option.names())
                .sorted((a, b) -> Integer.compare(a.length(), b.length()))
                .toList();
        return new Option(
                names, String.join(" ", option.description()), option.arity().max() > 0);
    }

    private static String what(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }
}
