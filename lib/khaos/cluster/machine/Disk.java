package khaos.cluster.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import khaos.base.Bytes;
import khaos.base.KhaosError;

/**
 * A disk for one folder alone, so that it can be filled, slowed and locked without harm to anything else: a file system in a file,
 * of which only what is used takes room, mounted at the folder. It locks itself at an error, as system disks usually do.
 */
public record Disk(Path image, Path folder) {

    private static final Bytes LEAST = new Bytes(8 << 20);

    /** Why none can be made; empty when one could. */
    static Optional<String> obstacle(Path where) {
        if (!Files.isDirectory(Path.of("/sys/fs/ext4"))) return Optional.of("this system has no ext4");
        try {
            if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")))
                return Optional.of("only root may mount disks");
            Path probe = Files.createTempDirectory(Files.createDirectories(where), "disk-probe");
            var disk = new Disk(probe.resolve("image"), probe.resolve("folder"));
            try {
                disk.mount(LEAST);
                return Optional.empty();
            } finally {
                Mounts.release(probe);
                Files.deleteIfExists(disk.image);
                Files.deleteIfExists(disk.folder);
                Files.deleteIfExists(probe);
            }
        } catch (IOException | KhaosError failure) {
            return Optional.of(failure.getMessage());
        }
    }

    public boolean exists() {
        return Files.exists(image);
    }

    /** Mounts it, made with that size when it is not there yet. */
    public void mount(Bytes size) {
        try {
            Files.createDirectories(folder);
            if (!exists()) format(size);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        mount();
    }

    private void format(Bytes size) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(size.count());
        }
        Programs.run("mkfs.ext4", "-q", "-m", "0", "-E", "lazy_itable_init=1,lazy_journal_init=1", image.toString());
    }

    /** Kafka takes every folder on its disk for a partition. */
    private void mount() {
        Programs.run("mount", "-o", "loop,errors=remount-ro,discard", image.toString(), folder.toString());
        DiskSlowed.forget(deviceNumber());
        try {
            Files.deleteIfExists(folder.resolve("lost+found"));
        } catch (IOException notEmpty) {
            // What was rescued into it stays.
        }
    }

    /** As after a repair: what had reached the disk is there, and it can be written to. Nobody may use it. */
    void remount() {
        Mounts.unmount(folder);
        try {
            Programs.run("e2fsck", "-f", "-y", image.toString());
        } catch (KhaosError mended) {
            // It ends with 1 when there was something to mend; what it could not mend, the mount tells.
        }
        mount();
    }

    /** {@code loop0}. */
    String device() {
        return Mounts.all().stream()
                .filter(mount -> mount.folder().equals(folder.toAbsolutePath()))
                .map(mount -> Path.of(mount.device()).getFileName().toString())
                .findFirst()
                .orElseThrow(() -> new KhaosError("the disk of " + folder + " is not mounted", ""));
    }

    /** {@code 7:0}. */
    String deviceNumber() {
        try {
            return Files.readString(Path.of("/sys/block", device(), "dev")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Bytes free() {
        try {
            return new Bytes(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
