package khaos.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import khaos.base.BadInput;
import khaos.yaml.Conversion;
import khaos.yaml.OlderScenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khaos convert}: the script that khaos makes of the older tool's YAML; exactly the one that {@code run} runs. */
@Command(name = "convert", description = "Prints a YAML scenario of the older tool as the script that does the same.")
final class ConvertCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "YAML-FILE", description = "A path, or - for standard input.")
    private String name;

    ConvertCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var source = context.scenarios().named(name);
        if (!OlderScenarios.isOlder(source))
            throw new BadInput(name + " is no YAML file of the older tool", "convert takes files named .yaml or .yml");
        context.language().read(source, Map.of()); // tells everything wrong with it, and what to know of it
        context.terminal().print(Conversion.of(source).script().stripTrailing());
        return Exit.OK.code();
    }
}
