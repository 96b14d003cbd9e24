package khaos.cluster.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import khaos.base.Bytes;

/** What the system says of a process, by {@code /proc} where there is one and by {@code ps} elsewhere. */
public record Vitals(boolean isStopped, Bytes memory) {

    public static final Vitals NONE = new Vitals(false, new Bytes(0));

    /** {@link #NONE} when there is no such process or nobody tells. */
    public static Vitals of(long pid) {
        try {
            Path proc = Path.of("/proc/" + pid + "/status");
            return Files.isDirectory(Path.of("/proc/self")) ? ofProc(Files.readAllLines(proc)) : ofPs(pid);
        } catch (IOException gone) {
            return NONE;
        }
    }

    static Vitals ofProc(List<String> lines) {
        return new Vitals(value(lines, "State:").startsWith("T"), kilobytes(value(lines, "VmRSS:")));
    }

    private static Vitals ofPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "stat=,rss=", "-p", "" + pid).start();
        String[] words = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip()
                .split("\\s+");
        return words.length < 2 ? NONE : new Vitals(words[0].startsWith("T"), kilobytes(words[1]));
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static Bytes kilobytes(String number) {
        String digits = number.replaceAll("\\D", "");
        return new Bytes(digits.isEmpty() ? 0 : Long.parseLong(digits) * 1024);
    }
}
