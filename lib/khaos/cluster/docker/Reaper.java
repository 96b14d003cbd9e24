package khaos.cluster.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;

/**
 * A shell on a pipe from khaos that waits for nothing but its end. When khaos was killed it becomes a small khaos that removes the
 * containers: engines have no word for "as long as this process lives", and a client program may not be there.
 */
final class Reaper {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String SCRIPT = "trap '' INT TERM HUP; read -r released && exit; exec \"$@\"";

    private final Writer pipe;

    private Reaper(Writer pipe) {
        this.pipe = pipe;
    }

    static Reaper of(Home home) {
        try {
            var builder = new ProcessBuilder(List.of(
                            "sh",
                            "-c",
                            SCRIPT,
                            "khaos-reaper",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx64m",
                            Reaper.class.getName(),
                            home.folder().toAbsolutePath().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            return new Reaper(builder.start().outputWriter(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new KhaosError(
                    "cannot start sh: " + failure.getMessage(),
                    "install a POSIX shell",
                    new UncheckedIOException(failure));
        }
    }

    /** Lets everything live, and ends. */
    synchronized void release() {
        try (pipe) {
            pipe.write("released\n");
        } catch (IOException closed) {
            // It was released before, or killed by hand.
        }
    }

    /** The pipe ends a moment before the process does. */
    public static void main(String... home) {
        var folder = new Home(Path.of(home[0]));
        Deadline.in(LIMIT).poll(PAUSE, () -> {
            DockerCluster.clean(folder, Progress.SILENT);
            return !DockerCluster.isThere(folder);
        });
    }
}
