package khaos.cli;

import khaos.base.Home;
import khaos.plan.Language;
import khaos.report.Terminal;
import khaos.yaml.OlderScenarios;

/**
 * What every command is given.
 *
 * @param language  reads scenarios
 * @param scenarios finds them
 */
public record Context(Language language, Home home, Terminal terminal, Scenarios scenarios) {

    /** Whatever is read may be the older tool's. */
    public Context {
        language = new OlderScenarios(language, terminal::say);
    }
}
