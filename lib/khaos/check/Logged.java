package khaos.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaos.history.Evidence;
import khaos.history.service.ServiceRecord;
import khaos.word.NameOf;
import khaos.word.Word;

/** A service that khaos started printed a line in this run in which a pattern is found. */
public record Logged(String service, Pattern pattern) implements Check {

    @Word(
            value = "A service that khaos started printed a line in which the pattern is found.",
            example = "logged 'app', ~/connection to the database lost/")
    public static Logged logged(@NameOf(NameOf.SERVICE) String service, Pattern pattern) {
        return new Logged(service, pattern);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Optional<Path> output = evidence.service(service).flatMap(ServiceRecord::output);
        if (output.isEmpty())
            return Verdict.unknown("khaos cannot read what '" + service + "' prints, as it did not start it");
        return found(output.get())
                .<Verdict>map(line -> new Verdict.Held(line.strip()))
                .orElseGet(() ->
                        new Verdict.Broken("no line of what it printed has " + pattern, List.of("" + output.get())));
    }

    private Optional<String> found(Path output) {
        try (Stream<String> lines = Files.lines(output, StandardCharsets.ISO_8859_1)) { // never malformed
            return lines.filter(line -> pattern.matcher(line).find()).findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
