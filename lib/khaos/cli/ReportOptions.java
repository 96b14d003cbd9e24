package khaos.cli;

import java.nio.file.Path;
import java.util.List;
import khaos.report.GitHub;
import khaos.report.JUnitXml;
import khaos.report.Reported;
import picocli.CommandLine.Option;

/** Where results go; mixed into every command that runs something. */
final class ReportOptions {

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Where the run's files go; a new folder in khaos's home when not given.")
    private Path results;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Also writes a JUnit XML file: a test case for each expectation.")
    private Path junit;

    /** @param what was run, for the name of a folder in khaos's home */
    Path folder(Context context, String what) {
        return results == null
                ? RunFolder.inHome(context.home(), what)
                : context.scenarios().path(results.toString());
    }

    /** Writes what was asked for, and what GitHub Actions shows where that is. */
    void tell(Context context, List<Reported> runs) {
        if (junit != null) JUnitXml.write(runs, context.scenarios().path(junit.toString()));
        new GitHub(context.terminal()).tell(runs);
    }
}
