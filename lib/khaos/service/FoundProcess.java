package khaos.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.cluster.harm.Journal;
import khaos.cluster.machine.Detached;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.ProcessTree;

/** A process that somebody else started and that writes its pid to a file. It is there after khaos: what is done to it has a cure. */
final class FoundProcess implements Body {

    private static final Duration STARTED = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final String name;
    private final Path file;
    private final List<String> start;
    private final Path folder;
    private final Path output;
    private final Journal journal;
    private volatile ProcessTree process;

    /**
     * @param start starts it again; empty when khaos is not told how
     * @param output where {@code start} prints to
     * @throws KhaosError when the file names no process that runs
     */
    FoundProcess(String name, Path file, List<String> start, Path folder, Path output, Journal journal) {
        this.name = name;
        this.file = file;
        this.start = List.copyOf(start);
        this.folder = folder;
        this.output = output;
        this.journal = journal;
        this.process = new ProcessTree(running(file)
                .orElseThrow(() -> new KhaosError(
                        "the service '" + name + "' does not run: " + told(file),
                        "start it first, or let khaos start it: command '…' in its block")));
    }

    private static String told(Path file) {
        return Files.exists(file) ? "no process has the pid in " + file : "there is no file " + file;
    }

    /** The process whose pid is the first number in {@code file}; other servers write more lines below it. */
    static Optional<ProcessId> running(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(ProcessHandle::isAlive)
                    .map(ProcessId::of);
        } catch (IOException | java.io.UncheckedIOException none) {
            return Optional.empty();
        }
    }

    @Override
    public ProcessTree process() {
        return process;
    }

    @Override
    public synchronized void startAgain() {
        if (process.isAlive()) return;
        process = new ProcessTree(started(name, file, start, folder, output));
    }

    /** What starts it may stay as the service, or end when that is up. */
    static ProcessId started(String name, Path file, List<String> start, Path folder, Path output) {
        if (start.isEmpty())
            throw new KhaosError("khaos cannot start '" + name + "' again", "say how: start '…' in its block");
        Detached.start(start, output, builder -> builder.directory(folder.toFile()), process -> {});
        Deadline.in(STARTED).poll(LOOK, () -> running(file).isPresent());
        return running(file)
                .orElseThrow(() -> new KhaosError(
                        "the service '" + name + "' was started and no process of it is in " + file + " after "
                                + STARTED.toSeconds() + " s",
                        "read " + output));
    }

    @Override
    public Journal.Entry beforeEnd() {
        return journal.write(
                ServiceCures.OWNER,
                new ServiceCures.StartAgain(name, file.toString(), start, folder.toString(), output.toString()));
    }

    @Override
    public Journal.Entry beforeFreeze() {
        return journal.write(ServiceCures.OWNER, new ServiceCures.Thaw(name, process.all()));
    }

    @Override
    public Optional<Path> output() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
