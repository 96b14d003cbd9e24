package khaos.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.cluster.harm.Journal;
import khaos.cluster.machine.Detached;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.ProcessTree;
import khaos.cluster.machine.Warden;

/** A program that khaos starts, and that ends with khaos, however that dies. */
final class OwnedProcess implements Body {

    private final List<String> line;
    private final Path folder;
    private final Map<String, String> environment;
    private final Path output;
    private final Warden warden;
    private volatile ProcessTree process;

    /** Starts it at once. */
    OwnedProcess(List<String> line, Path folder, Map<String, String> environment, Path output, Warden warden) {
        this.line = List.copyOf(line);
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.output = output;
        this.warden = warden;
        start();
    }

    private void start() {
        Process started = Detached.start(
                line,
                output,
                builder -> {
                    builder.directory(folder.toFile());
                    builder.environment().putAll(environment);
                },
                warden::watchGroup);
        process = new ProcessTree(ProcessId.of(started.toHandle()));
    }

    @Override
    public ProcessTree process() {
        return process;
    }

    @Override
    public synchronized void startAgain() {
        if (!process.isAlive()) start();
    }

    @Override
    public Journal.Entry beforeEnd() {
        return Journal.Entry.NONE;
    }

    @Override
    public Journal.Entry beforeFreeze() {
        return Journal.Entry.NONE;
    }

    @Override
    public Optional<Path> output() {
        return Optional.of(output);
    }

    /** In good order, if it can. */
    @Override
    public void close() {
        process.all().forEach(ProcessId::thaw);
        process.terminate();
        process.awaitEnd();
    }
}
