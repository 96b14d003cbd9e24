package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import khaos.base.Home;

/** What brokers print, a folder for each start; the logs of the last ten starts are kept, whatever became of the data. */
final class Logs {

    private static final int KEPT = 10;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private Logs() {}

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
