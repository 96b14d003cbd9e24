package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.base.Home;

/** What brokers print, a folder for each start; the logs of the last ten starts are kept, whatever became of the data. */
final class Logs {

    private static final int KEPT = 10;
    private static final int TAIL_LINES = 8;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private Logs() {}

    /** The last lines of one, indented; the reason when it cannot be read. */
    static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).stream()
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "    (" + unreadable.getMessage() + ")";
        }
    }

    static Path fresh(Home home) {
        try (Stream<Path> starts = Files.list(home.folder("broker-logs"))) {
            List<Path> newestFirst = starts.sorted(Comparator.reverseOrder()).toList();
            newestFirst.stream().skip(KEPT - 1).forEach(Folders::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return home.folder("broker-logs/" + NAME.format(LocalDateTime.now()));
    }
}
