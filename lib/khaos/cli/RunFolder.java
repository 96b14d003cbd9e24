package khaos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import khaos.base.Home;
import khaos.base.KhaosError;

/** Where all that a run leaves is put: result, script, broker logs. Made before the load begins. */
record RunFolder(Path path) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** @throws KhaosError when it cannot be made */
    static RunFolder make(Path path) {
        try {
            return new RunFolder(Files.createDirectories(path));
        } catch (IOException unwritable) {
            throw new KhaosError(
                    "the folder " + path + " cannot be made: " + unwritable.getMessage(),
                    "name a folder that you may write to with --results",
                    unwritable);
        }
    }

    /** A fresh path in khaos's home, by the time and {@code what} was run. */
    static Path inHome(Home home, String what) {
        Path path = home.folder("results").resolve(TIME.format(LocalDateTime.now()) + "-" + plain(what));
        Path free = path;
        for (int i = 2; Files.exists(free); i++) free = path.resolveSibling(path.getFileName() + "-" + i);
        return free;
    }

    /** {@code name} as a file's: {@code ./chaos/outage.groovy} as {@code chaos-outage}. */
    static String plain(String name) {
        return name.replaceFirst("\\.groovy$", "").replaceAll("[^\\w.+-]+", "-").replaceAll("^[.-]+|-+$", "");
    }
}
