package khaos.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.cli.Completion.Command;
import khaos.cli.Completion.Option;

/** A completion for bash, 3.2 and newer. Where no word fits, the shell completes paths ({@code -o default}). */
final class BashCompletion {

    private BashCompletion() {}

    static String script(Completion completion) {
        return """
                # khaos completion for bash: put into ~/.bashrc the line  source <(khaos completion bash)
                _khaos() {
                    local current=${COMP_WORDS[COMP_CWORD]} command='' word options words
                    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                        case $word in -*) ;; *) command=$word; break ;; esac
                    done
                    case $command in
                        '') options='ROOT' words='COMMANDS' ;;
                CASES    esac
                    case $current in -*) words=$options ;; esac
                    COMPREPLY=($(compgen -W "$words" -- "$current"))
                }
                complete -o default -F _khaos khaos
                """
                .replace("ROOT", names(completion.options()))
                .replace(
                        "COMMANDS",
                        completion.commands().stream().map(Command::name).collect(Collectors.joining(" ")))
                .replace(
                        "CASES",
                        completion.commands().stream()
                                .map(BashCompletion::branch)
                                .collect(Collectors.joining()));
    }

    private static String branch(Command command) {
        return "        %s) options='%s' words='%s' ;;\n"
                .formatted(command.name(), names(command.options()), String.join(" ", command.words()));
    }

    private static String names(List<Option> options) {
        Stream<String> names = options.stream().flatMap(option -> option.names().stream());
        return names.collect(Collectors.joining(" "));
    }
}
