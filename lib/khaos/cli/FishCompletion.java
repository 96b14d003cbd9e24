package khaos.cli;

import static khaos.cli.Shell.quoted;

import java.util.stream.Collectors;
import khaos.cli.Completion.Command;
import khaos.cli.Completion.Option;

/** A completion for fish: one {@code complete} a line. */
final class FishCompletion {

    private FishCompletion() {}

    static String script(Completion completion) {
        return "# khaos completion for fish: khaos completion fish > ~/.config/fish/completions/khaos.fish\n"
                + completion.commands().stream().map(FishCompletion::first).collect(Collectors.joining())
                + completion.commands().stream().map(FishCompletion::after).collect(Collectors.joining());
    }

    private static String first(Command command) {
        return "complete -c khaos -f -n __fish_use_subcommand -a %s -d %s\n"
                .formatted(command.name(), quoted(command.what()));
    }

    private static String after(Command command) {
        String when = "complete -c khaos -n '__fish_seen_subcommand_from " + command.name() + "' ";
        String options = command.options().stream()
                .map(option -> when + flags(option) + "-d " + quoted(option.what()) + "\n")
                .collect(Collectors.joining());
        if (command.words().isEmpty()) return options;
        String noFiles = command.takesFiles() ? "" : "-f ";
        return options + when + noFiles + "-a " + quoted(String.join(" ", command.words())) + "\n";
    }

    private static String flags(Option option) {
        String names = option.names().stream()
                .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                .collect(Collectors.joining(" "));
        return names + (option.takesValue() ? " -r " : " ");
    }
}
