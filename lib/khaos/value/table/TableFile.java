package khaos.value.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.value.Table;

/** A file with a row for each record. */
public final class TableFile {

    /** Rows are kept in memory, which costs some times the size of their file. */
    private static final Bytes MOST = new Bytes(64L << 20);

    private TableFile() {}

    /** @param name as people gave it */
    public static Table csv(String name, Path file) {
        check(name, file);
        return Csv.read(name, file);
    }

    /** A JSON object a line. */
    public static Table jsonLines(String name, Path file) {
        check(name, file);
        return JsonLines.read(name, file);
    }

    private static void check(String name, Path file) {
        if (!Files.isRegularFile(file))
            throw new KhaosError("there is no file " + name, "a path is relative to the folder of the script");
        try {
            var size = new Bytes(Files.size(file));
            if (size.compareTo(MOST) > 0)
                throw new KhaosError(
                        name + " has " + size + ", and rows are kept in memory: at most " + MOST,
                        "leave out columns or rows that are not needed");
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
    }

    static KhaosError unreadable(String name, IOException why) {
        return new KhaosError(
                "cannot read " + name + ": " + why.getMessage(), "check that it is UTF-8 text that you may read");
    }
}
