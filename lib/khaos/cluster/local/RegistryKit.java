package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.MavenJars;

/** Apicurio Registry, kept in khaos's home: one program with its 300 jars, which holds its schemas in memory. */
record RegistryKit(Path folder) {

    static final String VERSION = "2.6.13.Final";

    private static final String ARTIFACT = "io.apicurio:apicurio-registry-app:tar.gz:all:" + VERSION;
    private static final String TITLE = "Apicurio Registry " + VERSION;

    /** Fetches it the first time. */
    static RegistryKit of(Home home, Progress progress) {
        var kit = new RegistryKit(home.folder("registry").resolve(VERSION));
        if (!Files.exists(kit.jar())) kit.unpack(fetch(progress), progress);
        return kit;
    }

    Path jar() {
        return folder.resolve("apicurio-registry-app-" + VERSION + "-runner.jar");
    }

    private static Path fetch(Progress progress) {
        progress.say("fetching " + TITLE + " from Maven (142 MB, once)");
        try {
            return new MavenJars(progress).fetchAlone(ARTIFACT, TITLE);
        } catch (KhaosError failure) {
            throw new KhaosError(
                    "cannot fetch " + TITLE + ": " + failure.what(),
                    failure.fix() + "; or use a registry of yours: --schema-registry-url",
                    failure);
        }
    }

    /** Beside its place first, so that half of it is never taken for all. */
    private void unpack(Path archive, Progress progress) {
        progress.part("unpacking " + TITLE, 0, 0);
        Path fresh = folder.resolveSibling(
                VERSION + ".new-" + ProcessHandle.current().pid());
        try {
            Folders.delete(fresh);
            Files.createDirectories(fresh);
            var tar = new ProcessBuilder(List.of("tar", "-xzf", archive.toString(), "-C", fresh.toString()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tar.getInputStream().readAllBytes());
            if (tar.waitFor() != 0)
                throw new KhaosError("cannot unpack " + archive + ": " + said.strip(), "check the disk's free space");
            Folders.delete(folder);
            Files.move(fresh, folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KhaosError("the start of the registry was interrupted", "");
        }
    }
}
