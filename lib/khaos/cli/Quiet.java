package khaos.cli;

import khaos.base.Progress;
import khaos.report.Terminal;
import picocli.CommandLine.Option;

/** {@code --quiet}, mixed into commands that tell how far they are. */
final class Quiet {

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress; only results and errors.")
    private boolean isQuiet;

    boolean isQuiet() {
        return isQuiet;
    }

    Progress progress(Terminal terminal) {
        return isQuiet ? Progress.SILENT : terminal.progress();
    }
}
