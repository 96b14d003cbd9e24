package khaos.cluster.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import khaos.base.KhaosError;

/**
 * A shell on a pipe from khaos that kills what it watches when the pipe ends, whatever way khaos died; SIGKILL also ends a
 * stopped process. Being no child of a broker and deaf to the terminal, it outlives both. Thread-safe.
 */
public final class Warden implements AutoCloseable {

    /** {@code + pid} watches, {@code - pid} forgets (its number may soon be another's), end of file kills; a pid below 0 is a group's. */
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            watched=' '
            while read -r what pid; do
              case $what in
                release) exit ;;
                +) watched="$watched$pid " ;;
                -) case $watched in
                     *" $pid "*) watched="${watched%% $pid *} ${watched#* $pid }" ;;
                   esac ;;
              esac
            done
            for pid in $watched; do kill -9 -- "$pid" 2>/dev/null || kill -9 "$pid" 2>/dev/null; done
            """;

    private final Writer pipe;

    private Warden(Writer pipe) {
        this.pipe = pipe;
    }

    public static Warden start() {
        var line = new ArrayList<>(Detached.session());
        line.addAll(List.of("sh", "-c", SCRIPT, "khaos-warden"));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Warden(process.outputWriter(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new KhaosError(
                    "cannot start sh: " + failure.getMessage(),
                    "install a POSIX shell",
                    new UncheckedIOException(failure));
        }
    }

    /** Watches {@code process} until it ends. */
    public void watch(Process process) {
        tell("+ " + process.pid());
        process.onExit().thenRun(() -> tell("- " + process.pid()));
    }

    /** Watches {@code process} and all that is in its group, where it leads one, until it ends. */
    public void watchGroup(Process process) {
        tell("+ -" + process.pid());
        watch(process);
        process.onExit().thenRun(() -> tell("- -" + process.pid()));
    }

    /** Lets everything live, and ends. */
    public void release() {
        tell("release");
        close();
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException closed) {
            // The warden has been closed, or killed by hand: khaos's own exit hook is what is left.
        }
    }

    /** Kills what is still watched. */
    @Override
    public synchronized void close() {
        try {
            pipe.close();
        } catch (IOException gone) {
            // It has ended already.
        }
    }
}
