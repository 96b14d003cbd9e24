package khaos.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/** A disk of which a file of khaos's takes all but so much. */
public final class DiskFilled implements Hardship {

    /** What the file system needs beside the file, and what others write meanwhile. */
    private static final Bytes SLACK = new Bytes(1 << 20);

    private final String name;
    private final Disk disk;
    private final Bytes kept;
    private final Path ballast;

    public DiskFilled(String name, Disk disk, Bytes kept) {
        this.name = name;
        this.disk = disk;
        this.kept = kept;
        this.ballast = disk.folder().resolve("khaos-ballast");
    }

    @Override
    public Cure cure() {
        return new Emptied(name, ballast.toString());
    }

    @Override
    public void begin() {
        long room = disk.free().count() - kept.count();
        if (room <= 0)
            throw new KhaosError(
                    "the disk of " + name + " has " + disk.free() + " free, and " + kept + " are to be kept",
                    "keep less");
        try {
            Programs.run("fallocate", "--length", "" + Math.max(1, room - SLACK.count()), ballast.toString());
        } catch (KhaosError full) {
            if (!isFelt()) throw full; // others have filled it meanwhile
        }
    }

    @Override
    public boolean isFelt() {
        return Files.exists(ballast) && disk.free().count() <= kept.count() + 2 * SLACK.count();
    }

    @Override
    public boolean isOver() {
        return Files.notExists(ballast);
    }

    /** A disk was full, and must not be any more. */
    record Emptied(String name, String ballast) implements Cure {

        @Override
        public void heal(Admin admin) {
            try {
                Files.deleteIfExists(Path.of(ballast));
            } catch (IOException failure) {
                throw new KhaosError("cannot delete " + ballast + ": " + failure.getMessage(), "", failure);
            }
        }

        @Override
        public String told() {
            return "the disk of " + name + " was full";
        }
    }
}
