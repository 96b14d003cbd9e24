package khaos.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What the operating system says about standard output and error. Asks once, by {@code sh}: the JDK cannot tell one from the other. */
class Tty {

    /** Neither is a terminal. */
    static final Tty NONE = new Tty() {
        @Override
        int asked() {
            return 0;
        }

        @Override
        Size size() {
            return Size.DEFAULT;
        }
    };

    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final String ASK = "n=0; test -t 1 && n=1; test -t 2 && n=$((n+2)); exit $n";

    private int known = -1;
    private Size first;

    boolean isOut() {
        return (answer() & OUT) != 0;
    }

    boolean isErr() {
        return (answer() & ERR) != 0;
    }

    private synchronized int answer() {
        if (known < 0) known = asked();
        return known;
    }

    synchronized Size firstSize() {
        if (first == null) first = answer() == 0 ? Size.DEFAULT : size();
        return first;
    }

    int asked() {
        try {
            int answer = new ProcessBuilder("sh", "-c", ASK).inheritIO().start().waitFor();
            return answer <= (OUT | ERR) ? answer : 0;
        } catch (IOException noShell) {
            return 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The size now; {@link Size#DEFAULT} when nobody knows. */
    Size size() {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) stty.destroyForcibly();
            return parsed(answer);
        } catch (IOException noTerminal) {
            return Size.DEFAULT;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Size.DEFAULT;
        }
    }

    /** {@code "24 80"}; a terminal that was never given a size says {@code "0 0"}. */
    static Size parsed(String rowsAndColumns) {
        if (!rowsAndColumns.matches("[1-9]\\d{0,4} [1-9]\\d{0,4}")) return Size.DEFAULT;
        String[] parts = rowsAndColumns.split(" ");
        return new Size(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
