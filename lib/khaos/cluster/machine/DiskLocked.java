package khaos.cluster.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/** A disk that the system has locked against writing because of an error, which khaos lets it find. */
public final class DiskLocked implements Hardship {

    private final String name;
    private final Disk disk;
    private final ProcessId process;

    public DiskLocked(String name, Disk disk, ProcessId process) {
        this.name = name;
        this.disk = disk;
        this.process = process;
    }

    @Override
    public Cure cure() {
        return new Unlocked(name, disk.image().toString(), disk.folder().toString(), process);
    }

    @Override
    public void begin() {
        try {
            settle();
            Files.writeString(Path.of("/sys/fs/ext4", disk.device(), "trigger_fs_error"), "khaos");
        } catch (IOException failure) {
            throw new KhaosError("the disk of " + name + " cannot be locked: " + failure.getMessage(), "", failure);
        }
    }

    /** What says whose disk it is has been on a real one for long; here it may be seconds old, and in memory still. */
    private void settle() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(disk.folder())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files)
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
    }

    /** Tried: the system takes a write, or it does not. */
    @Override
    public boolean isFelt() {
        Path probe = disk.folder().resolve("khaos-probe");
        try {
            Files.writeString(probe, "");
            Files.deleteIfExists(probe);
            return false;
        } catch (IOException locked) {
            return true;
        }
    }

    @Override
    public boolean isOver() {
        return !isFelt();
    }

    /** A disk was locked: who uses it is ended, then it is mended. */
    record Unlocked(String name, String image, String folder, ProcessId process) implements Cure {

        private static final Duration ENDED = Duration.ofSeconds(10);

        @Override
        public void heal(Admin admin) {
            process.kill();
            Deadline.in(ENDED).poll(Duration.ofMillis(20), () -> !process.isAlive());
            new Disk(Path.of(image), Path.of(folder)).remount();
        }

        @Override
        public String told() {
            return "the disk of " + name + " could not be written to";
        }
    }
}
