package khaos.cli;

import static khaos.cli.Shell.quoted;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.cli.Completion.Command;
import khaos.cli.Completion.Option;

/** A completion for zsh; works sourced and from a folder of {@code $fpath}. */
final class ZshCompletion {

    private ZshCompletion() {}

    static String script(Completion completion) {
        return """
                #compdef khaos
                # khaos completion for zsh: put into ~/.zshrc, after compinit, the line  source <(khaos completion zsh)
                _khaos() {
                    local -a commands
                    commands=(
                COMMANDS    )
                    if (( CURRENT == 2 )); then
                        _describe command commands
                        return
                    fi
                    shift words
                    (( CURRENT-- ))
                    case $words[1] in
                CASES    esac
                }
                if [ "$funcstack[1]" = _khaos ]; then _khaos "$@"; else compdef _khaos khaos; fi
                """
                .replace("COMMANDS", each(completion.commands(), ZshCompletion::described))
                .replace("CASES", each(completion.commands(), ZshCompletion::branch));
    }

    private static String each(List<Command> commands, Function<Command, String> lines) {
        return commands.stream().map(lines).collect(Collectors.joining());
    }

    private static String described(Command command) {
        return "        " + quoted(command.name() + ":" + command.what()) + "\n";
    }

    private static String branch(Command command) {
        Stream<String> options = command.options().stream()
                .flatMap(option -> option.names().stream().map(name -> argument(option, name)));
        String arguments = Stream.concat(options, rest(command)).collect(Collectors.joining(" \\\n            "));
        return "        %s)\n            _arguments %s\n            ;;\n".formatted(command.name(), arguments);
    }

    private static String argument(Option option, String name) {
        String what = option.what().replaceAll("[\\[\\]:]", "");
        return quoted(name + "[" + what + "]" + (option.takesValue() ? ":value:_files" : ""));
    }

    private static Stream<String> rest(Command command) {
        if (command.words().isEmpty()) return Stream.empty();
        String words = "compadd -- " + String.join(" ", command.words()) + (command.takesFiles() ? "; _files" : "");
        return Stream.of(quoted("*:word:{" + words + "}"));
    }
}
