package khaos.service;

import java.nio.file.Path;
import java.util.Optional;
import khaos.cluster.harm.Journal;
import khaos.cluster.machine.ProcessTree;

/** The process of a service, as khaos comes by it. Any thread; closing ends what khaos started, and nothing else. */
interface Body extends AutoCloseable {

    /** The process that runs, or ran last. */
    ProcessTree process();

    /** Starts another one, unless it runs; it need not be well yet. */
    void startAgain();

    /** Writes down how its end is undone, if it is there after khaos. */
    Journal.Entry beforeEnd();

    /** The same for its standing still. */
    Journal.Entry beforeFreeze();

    /** What it prints; empty when khaos cannot read it. */
    Optional<Path> output();

    @Override
    void close();
}
