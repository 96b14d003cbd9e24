package khaos.cluster.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import khaos.base.KhaosError;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/**
 * Some bytes in the middle of a segment that Kafka has closed, other than they were written: the batch around them no longer fits
 * its checksum. Kafka is not told; it finds out when it reads that batch.
 */
public final class Segment implements Hardship {

    /** Of a batch's header: where its length stands, what comes before that, and where its records begin. */
    private static final int LENGTH_AT = 8;

    private static final int BEFORE_LENGTH = 12;
    private static final int RECORDS_AT = 61;
    private static final int FLIPPED = 16;

    private final String name;
    private final Path file;
    private final Restored cure;

    private Segment(String name, Path file) {
        this.name = name;
        this.file = file;
        this.cure = look();
    }

    /**
     * The one that was closed last, of Kafka's users' topics.
     *
     * @param data Kafka's folder of partitions
     * @throws KhaosError when none has been closed yet
     */
    public static Segment lastClosed(String name, Path data) {
        try (Stream<Path> partitions = Files.list(data)) {
            Optional<Path> found = partitions
                    .filter(folder -> Files.isDirectory(folder)
                            && !folder.getFileName().toString().startsWith("__")
                            && !folder.getFileName().toString().contains("."))
                    .flatMap(folder -> closed(folder).stream())
                    .max(Comparator.comparing(Segment::modified).thenComparing(Path::toString));
            return found.map(file -> new Segment(name, file))
                    .orElseThrow(() -> new KhaosError(
                            "no segment of a topic on " + name + " has been closed yet",
                            "let it have small or short ones: config 'segment.ms', 1.s in the topic's block"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All but the last segment of a partition, without those that are empty. */
    private static List<Path> closed(Path partition) {
        try (Stream<Path> files = Files.list(partition)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
            return all.stream()
                    .limit(Math.max(0, all.size() - 1))
                    .filter(file -> file.toFile().length() > RECORDS_AT)
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    /** The batch that begins first in the second half. */
    private Restored look() {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long batch = 0;
            while (batch < in.length() / 2) {
                long next = next(in, batch);
                if (next + RECORDS_AT >= in.length()) break;
                batch = next;
            }
            int size = (int) Math.min(FLIPPED, next(in, batch) - batch - RECORDS_AT);
            var bytes = new byte[size];
            in.seek(batch + RECORDS_AT);
            in.readFully(bytes);
            return new Restored(
                    name, file.toString(), batch + RECORDS_AT, HexFormat.of().formatHex(bytes));
        } catch (IOException failure) {
            throw new KhaosError("cannot read " + file + ": " + failure.getMessage(), "", failure);
        }
    }

    private static long next(RandomAccessFile in, long batch) throws IOException {
        in.seek(batch + LENGTH_AT);
        return batch + BEFORE_LENGTH + in.readInt();
    }

    @Override
    public Cure cure() {
        return cure;
    }

    @Override
    public void begin() {
        cure.put(cure.flipped());
    }

    @Override
    public boolean isFelt() {
        return cure.holds(cure.flipped());
    }

    @Override
    public boolean isOver() {
        return !isFelt();
    }

    @Override
    public String toString() {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    /**
     * Bytes of a segment were turned over. They are turned back where they still are: a segment may have been deleted, or written
     * anew, since then.
     *
     * @param bytes as they were, in hexadecimal
     */
    record Restored(String name, String file, long position, String bytes) implements Cure {

        @Override
        public void heal(Admin admin) {
            if (holds(flipped())) put(HexFormat.of().parseHex(bytes));
        }

        private byte[] flipped() {
            byte[] all = HexFormat.of().parseHex(bytes);
            for (int i = 0; i < all.length; i++) all[i] = (byte) ~all[i];
            return all;
        }

        private boolean holds(byte[] wanted) {
            var found = new byte[wanted.length];
            try (var in = new RandomAccessFile(file, "r")) {
                in.seek(position);
                in.readFully(found);
                return Arrays.equals(found, wanted);
            } catch (IOException gone) {
                return false;
            }
        }

        private void put(byte[] wanted) {
            if (Files.notExists(Path.of(file))) return;
            try (var out = new RandomAccessFile(file, "rw")) {
                out.seek(position);
                out.write(wanted);
            } catch (IOException failure) {
                throw new KhaosError("cannot write " + file + ": " + failure.getMessage(), "", failure);
            }
        }

        @Override
        public String told() {
            return "a segment of " + name + " was corrupt";
        }
    }
}
