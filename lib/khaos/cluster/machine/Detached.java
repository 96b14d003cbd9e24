package khaos.cluster.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import khaos.base.KhaosError;

/**
 * Starts processes that the terminal's Ctrl-C, hang-up and Ctrl-Z do not reach: in a session of their own where the machine
 * has {@code setsid}, and with the signals ignored elsewhere (a JVM keeps an ignored SIGINT ignored).
 */
public final class Detached {

    /** The go-ahead is read before exec: a khaos that dies in between leaves nothing behind, not even for a moment. */
    private static final String GATED = "trap '' INT HUP; read -r go || exit 1; exec \"$@\"";

    /** Passwords that khaos was given are no business of what it starts. */
    private static final Pattern SECRET = Pattern.compile("KHAOS_(SAID_)?.*(password|token)", Pattern.CASE_INSENSITIVE);

    private Detached() {}

    /**
     * Starts {@code command} with its output appended to {@code log}; {@code known} is told the process before it does
     * anything, so that it can be put under watch.
     */
    public static Process start(List<String> command, Path log, Consumer<Process> known) {
        return start(command, log, builder -> {}, known);
    }

    /** The same, where {@code setting} sets its folder and environment. */
    public static Process start(
            List<String> command, Path log, Consumer<ProcessBuilder> setting, Consumer<Process> known) {
        var line = new ArrayList<>(List.of("sh", "-c", GATED, "khaos"));
        line.addAll(session());
        line.addAll(command);
        try {
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> SECRET.matcher(name).matches());
            setting.accept(builder);
            Process process = builder.start();
            known.accept(process);
            try (OutputStream gate = process.getOutputStream()) {
                gate.write("go\n".getBytes(StandardCharsets.US_ASCII));
            }
            return process;
        } catch (IOException failure) {
            throw new KhaosError(
                    "cannot start " + command.get(0) + ": " + failure.getMessage(),
                    "khaos doctor shows what this machine lacks",
                    new UncheckedIOException(failure));
        }
    }

    /** {@code setsid} keeps the pid, as the shell that runs it leads no process group; empty where there is none. */
    public static List<String> session() {
        return Programs.has("setsid") ? List.of("setsid") : List.of();
    }
}
