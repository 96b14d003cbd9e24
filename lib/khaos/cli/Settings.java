package khaos.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --set name=value}, mixed into commands that read scenarios. */
final class Settings {

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Sets a `param` of the scenario; may be given several times.")
    private Map<String, String> values = new LinkedHashMap<>();

    Map<String, String> values() {
        return Map.copyOf(values);
    }
}
