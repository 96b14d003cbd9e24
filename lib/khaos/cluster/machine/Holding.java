package khaos.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What processes hold of the machine, by {@code /proc}.
 *
 * @param descriptors open files and sockets
 * @param memory      resident bytes
 */
public record Holding(long threads, long descriptors, long memory) {

    /** Of all of them together; empty where the system does not tell, or they have ended. */
    public static Optional<Holding> of(List<ProcessId> processes) {
        long threads = 0;
        long descriptors = 0;
        long memory = 0;
        try {
            for (var process : processes) {
                Path proc = Path.of("/proc/" + process.pid());
                List<String> status = Files.readAllLines(proc.resolve("status"));
                threads += number(status, "Threads:");
                memory += number(status, "VmRSS:") * 1024;
                descriptors += entries(proc.resolve("fd"));
            }
        } catch (IOException untold) {
            return Optional.empty();
        }
        return threads == 0 ? Optional.empty() : Optional.of(new Holding(threads, descriptors, memory));
    }

    private static long entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    private static long number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
