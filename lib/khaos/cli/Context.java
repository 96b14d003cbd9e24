package khaos.cli;

import khaos.base.Home;
import khaos.plan.Language;
import khaos.report.Terminal;

/**
 * What every command is given.
 *
 * @param language  reads scenarios
 * @param scenarios finds them
 */
public record Context(Language language, Home home, Terminal terminal, Scenarios scenarios) {}
