package khaos.cli;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A shell that khaos can complete in, and how a completion is said to it. */
enum Shell {
    BASH(BashCompletion::script),
    ZSH(ZshCompletion::script),
    FISH(FishCompletion::script);

    private final Function<Completion, String> script;

    Shell(Function<Completion, String> script) {
        this.script = script;
    }

    String script(Completion completion) {
        return script.apply(completion);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In single quotes for a shell; a quote inside ends them, is escaped, and starts them anew. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Reads one from the command line. */
    static final class Named implements ITypeConverter<Shell> {

        @Override
        public Shell convert(String name) {
            return Stream.of(values())
                    .filter(shell -> shell.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("khaos completes in bash, zsh and fish only"));
        }
    }
}
