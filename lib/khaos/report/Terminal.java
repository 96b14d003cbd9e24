package khaos.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.Progress;

/**
 * Where khaos writes: results to standard output, all else to standard error. Owns the status lines that are replaced in
 * place, so that nothing is ever printed into the middle of them. Safe to share between threads.
 *
 * <p>A closed pipe ({@code khaos list | head -1}) is no error: {@link PrintStream} swallows it.
 */
public final class Terminal {

    private static final String ERASE_TO_LINE_END = "\033[K";
    private static final String ERASE_BELOW = "\033[J";

    private final PrintStream out;
    private final PrintStream err;
    private final Tty tty;
    private final Map<String, String> environment;
    private int statusLines;

    Terminal(PrintStream out, PrintStream err, Tty tty, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.tty = tty;
        this.environment = Map.copyOf(environment);
    }

    /** The one of this process. Asks the machine nothing until something needs to know. */
    public static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), new Tty(), System.getenv());
    }

    /** One that is no terminal, for tests and for embedding. */
    public static Terminal plain(PrintStream out, PrintStream err) {
        return new Terminal(out, err, Tty.NONE, Map.of());
    }

    /** UTF-8 whatever the locale says (JDK 17 takes it from there): a screen that shows ✓ wrong is rarer than a C locale. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** A line of the result, to standard output. */
    public synchronized void print(String line) {
        eraseStatus();
        out.println(line);
    }

    /** A line for the person at the screen, to standard error. */
    public synchronized void say(String line) {
        eraseStatus();
        err.println(line);
    }

    /** Replaces the status line, on standard error; does nothing where that is no terminal. */
    public void status(String line) {
        status(List.of(line));
    }

    /** The same with several lines. Each is overwritten where it stands, so that nothing flickers. */
    public synchronized void status(List<String> lines) {
        if (!tty.isErr()) return;
        int most = Math.max(10, width() - 1);
        var drawn = new StringBuilder(toStatusStart());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            drawn.append(i == 0 ? "" : "\n").append(line.length() > most ? line.substring(0, most) : line);
            drawn.append(ERASE_TO_LINE_END);
        }
        err.print(drawn.append(ERASE_BELOW));
        err.flush();
        statusLines = lines.size();
    }

    /** Ends the status without a trace. */
    public synchronized void eraseStatus() {
        if (statusLines == 0) return;
        err.print(toStatusStart() + ERASE_BELOW);
        err.flush();
        statusLines = 0;
    }

    private String toStatusStart() {
        return statusLines == 0 ? "" : statusLines == 1 ? "\r" : "\r\033[" + (statusLines - 1) + "A";
    }

    /** Standard output itself, for who draws a whole screen; end the status line first. */
    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public boolean isErrTerminal() {
        return tty.isErr();
    }

    public boolean isOutTerminal() {
        return tty.isOut();
    }

    /** Whether results on standard output may have colour: a terminal, and neither NO_COLOR nor TERM=dumb. */
    public boolean hasColour() {
        boolean isAllowed =
                environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
        return isAllowed && tty.isOut();
    }

    /** What the environment says; empty when nothing. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** Columns as of the first time that anybody asked; 80 without a terminal. */
    public int width() {
        return tty.firstSize().columns();
    }

    /** Asks for the size afresh: a process each time, so at most once a second. */
    public Size size() {
        return tty.size();
    }

    /** {@code text} in bold where standard output has colour. */
    public String bold(String text) {
        return hasColour() ? "\033[1m" + text + "\033[0m" : text;
    }

    /** {@code text} stepping back where standard output has colour. */
    public String faint(String text) {
        return hasColour() ? "\033[2m" + text + "\033[0m" : text;
    }

    /** Shows how far long work is. */
    public Progress progress() {
        return isErrTerminal() ? new ProgressBar(this) : new ProgressLines(this::say);
    }
}
