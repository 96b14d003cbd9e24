package khaos.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import khaos.check.Judgement;
import khaos.check.Verdict;

/**
 * What GitHub Actions shows of runs: a summary of the step, and each broken expectation at its script's line. Does nothing
 * elsewhere.
 */
public final class GitHub {

    private static final Pattern PLACE = Pattern.compile("(.+\\.groovy):(\\d+):(\\d+)");

    private final Terminal terminal;

    public GitHub(Terminal terminal) {
        this.terminal = terminal;
    }

    public void tell(List<Reported> runs) {
        if (terminal.variable("GITHUB_ACTIONS").filter("true"::equals).isPresent())
            runs.stream()
                    .flatMap(run -> run.judged().stream())
                    .flatMap(judged -> judged.judgements().stream())
                    .filter(judgement -> judgement.verdict().isBroken())
                    .forEach(judgement -> terminal.print(annotation(judgement)));
        terminal.variable("GITHUB_STEP_SUMMARY").filter(file -> !file.isBlank()).ifPresent(file -> append(runs, file));
    }

    private void append(List<Reported> runs, String file) {
        try {
            Files.writeString(Path.of(file), Markdown.of(runs), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            terminal.say("the step's summary cannot be written: " + unwritable.getMessage());
        }
    }

    /** {@code ::error file=a.groovy,line=3,col=5,title=…::why}; of a bundled scenario there is no file to point at. */
    static String annotation(Judgement judgement) {
        var place = PLACE.matcher(judgement.place());
        Optional<String> at = place.matches()
                ? Optional.of(
                        "file=" + property(place.group(1)) + ",line=" + place.group(2) + ",col=" + place.group(3) + ",")
                : Optional.empty();
        var message = new StringBuilder(judgement.verdict().why());
        if (judgement.verdict() instanceof Verdict.Broken broken)
            broken.examples().forEach(example -> message.append('\n').append(example));
        return "::error " + at.orElse("") + "title=" + property("broken: " + judgement.text()) + "::" + data(message);
    }

    private static String data(CharSequence text) {
        return text.toString().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
