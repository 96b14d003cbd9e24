package khaos.cluster.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import khaos.base.KhaosError;

/** A broker that this khaos started. */
record BrokerProcess(Node node, Process process) {

    private static final int TAIL_LINES = 12;

    boolean isDead() {
        return !process.isAlive();
    }

    /** Why it is not up, for people: how it ended and the last lines of its log. */
    KhaosError failure(String what) {
        return new KhaosError(
                node.name() + " " + what + "; the last lines of " + node.log() + ":\n" + tail(),
                "read the log, mend the setting or free the memory that it names, and start again");
    }

    /** A port that was free a moment before the start was not so any more. */
    boolean hasLostPort() {
        return log().stream().anyMatch(line -> line.contains("Address already in use"));
    }

    private String tail() {
        List<String> lines =
                log().stream().filter(line -> !line.startsWith("\tat ")).toList();
        return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).stream()
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
    }

    private List<String> log() {
        try {
            return Files.readAllLines(node.log());
        } catch (IOException unreadable) {
            return List.of("(" + unreadable.getMessage() + ")");
        }
    }
}
