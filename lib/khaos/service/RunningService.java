package khaos.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import khaos.base.KhaosError;
import khaos.cluster.harm.Journal;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.ProcessTree;
import khaos.target.Injection;
import khaos.target.Link;
import khaos.target.Service;

/** A service as what can be hurt: by signals to its process and all that this started. */
final class RunningService implements Service {

    private final String name;
    private final Optional<Body> body;
    private final Probe probe;
    private final Optional<Link> link;
    private int downs;
    private int freezes;
    private List<ProcessId> frozen = List.of();
    private final Set<ProcessId> ended = ConcurrentHashMap.newKeySet();

    /** @param body empty for one whose process khaos does not know */
    RunningService(String name, Optional<Body> body, Probe probe, Optional<Link> link) {
        this.name = name;
        this.body = body;
        this.probe = probe;
        this.link = link;
    }

    @Override
    public String name() {
        return name;
    }

    Optional<Body> process() {
        return body;
    }

    Probe probe() {
        return probe;
    }

    /** Whether somebody says how it is known to be well. */
    boolean isAsked() {
        return probe != Probe.NONE;
    }

    @Override
    public Optional<Link> link() {
        return link;
    }

    /** Whether khaos has told that process to end. */
    boolean hasEnded(ProcessId process) {
        return ended.contains(process);
    }

    private Body body() {
        return body.orElseThrow(() -> new KhaosError(
                "khaos does not know the process of '" + name + "'",
                "say it in its block: command '…', process pidFile('…') or registry()"));
    }

    @Override
    public Injection kill() {
        return end(ProcessTree::kill);
    }

    @Override
    public Injection stop() {
        return end(ProcessTree::terminate);
    }

    private synchronized Injection end(Consumer<ProcessTree> signal) {
        var down = new Down(body().process(), body().beforeEnd());
        downs++;
        ended.add(body().process().root());
        signal.accept(body().process());
        return down;
    }

    @Override
    public synchronized Injection freeze() {
        var freeze = new Frozen(body().process(), body().beforeFreeze());
        freezes++;
        frozen = body().process().freeze();
        return freeze;
    }

    /** Returns when the process has ended and another one was started. */
    @Override
    public Injection restart() {
        Journal.Entry cure = body().beforeEnd();
        ended.add(body().process().root());
        body().process().terminate();
        body().process().awaitEnd();
        body().startAgain();
        cure.close();
        return new Restarted();
    }

    /** Alive, at work and, as far as somebody says, well. */
    private boolean isBack() {
        return body().process().isAlive()
                && !body().process().isFrozen()
                && probe.look().isHealthy();
    }

    private synchronized void getUp(ProcessTree ended) {
        if (downs == 1) {
            ended.awaitEnd();
            body().startAgain();
        }
        downs--;
    }

    private synchronized void goOn() {
        if (--freezes == 0) frozen.forEach(ProcessId::thaw);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Its process has ended. */
    private final class Down implements Injection {

        private final ProcessTree ended;
        private final Journal.Entry cure;
        private boolean isClosed;

        Down(ProcessTree ended, Journal.Entry cure) {
            this.ended = ended;
            this.cure = cure;
        }

        @Override
        public boolean isInEffect() {
            return !ended.isAlive();
        }

        @Override
        public boolean isHealed() {
            return isBack();
        }

        @Override
        public synchronized void close() {
            if (isClosed) return;
            getUp(ended); // when it does not start, it is tried again
            cure.close();
            isClosed = true;
        }
    }

    /** Its process is stopped. */
    private final class Frozen implements Injection {

        private final ProcessTree process;
        private final Journal.Entry cure;
        private boolean isClosed;

        Frozen(ProcessTree process, Journal.Entry cure) {
            this.process = process;
            this.cure = cure;
        }

        @Override
        public boolean isInEffect() {
            return process.isFrozen();
        }

        @Override
        public boolean isHealed() {
            return isBack();
        }

        @Override
        public synchronized void close() {
            if (isClosed) return;
            isClosed = true;
            goOn();
            cure.close();
        }
    }

    /** It has ended and was started again. */
    private final class Restarted implements Injection {

        @Override
        public boolean isInEffect() {
            return body().process().isAlive();
        }

        @Override
        public boolean isHealed() {
            return isBack();
        }

        @Override
        public boolean isMomentary() {
            return true;
        }

        @Override
        public void close() {}
    }
}
