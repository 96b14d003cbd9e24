package khaos.cluster.local;

import java.time.Duration;
import java.util.function.Consumer;
import khaos.base.Bytes;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.base.Throughput;
import khaos.cluster.harm.Harms;
import khaos.cluster.harm.Journal;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.Vitals;
import khaos.target.Injection;

/** A broker of a local cluster, as what can be hurt: by signals to its process and by its machine. */
final class LocalBroker implements khaos.target.Broker {

    private static final Duration ENDED = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final LocalCluster cluster;
    private final Node node;
    private final Harms harms;
    private final Hardships hardships;
    private int downs;
    private int freezes;

    LocalBroker(LocalCluster cluster, Node node, Harms harms) {
        this.cluster = cluster;
        this.node = node;
        this.harms = harms;
        this.hardships = new Hardships(this, node, harms);
    }

    @Override
    public String name() {
        return node.name();
    }

    @Override
    public int id() {
        return node.id();
    }

    @Override
    public Injection kill() {
        return end(ProcessId::kill);
    }

    @Override
    public Injection stop() {
        return end(ProcessId::terminate);
    }

    private synchronized Injection end(Consumer<ProcessId> signal) {
        var down = new Down(process(), harms.before(startAgain()));
        downs++;
        signal.accept(process());
        return down;
    }

    @Override
    public Injection freeze() {
        synchronized (this) {
            var frozen = new Frozen(process(), harms.before(new Thaw(name(), process())));
            freezes++;
            process().freeze();
            return frozen;
        }
    }

    /** Returns when the process has ended and another one was started. */
    @Override
    public Injection restart() {
        Journal.Entry cure = harms.before(startAgain());
        process().terminate();
        awaitEnd(process());
        cluster.startAgain(id());
        cure.close();
        return new Restarted();
    }

    @Override
    public Injection configure(String setting, String value) {
        return harms.configureBroker(id(), setting, value);
    }

    @Override
    public Injection limitCpu(Share ofOneCore) {
        return hardships.limitCpu(ofOneCore);
    }

    @Override
    public Injection limitMemory(Bytes most) {
        return hardships.limitMemory(most);
    }

    @Override
    public Injection limitFiles(long most) {
        return hardships.limitFiles(most);
    }

    @Override
    public Injection fillDisk(Bytes kept) {
        return hardships.fillDisk(kept);
    }

    @Override
    public Injection lockDisk() {
        return hardships.lockDisk();
    }

    @Override
    public Injection slowDisk(Throughput most) {
        return hardships.slowDisk(most);
    }

    @Override
    public Injection skewClock(Duration by) {
        return hardships.skewClock(by);
    }

    @Override
    public Injection exhaustConnections(int connections) {
        return hardships.exhaustConnections(connections);
    }

    @Override
    public Injection corruptSegment() {
        return hardships.corruptSegment();
    }

    /** Returns when the process was killed, the data deleted and another process started. */
    @Override
    public Injection wipeData() {
        Journal.Entry cure = harms.before(startAgain());
        process().kill();
        awaitEnd(process());
        Wiped.of(node.data());
        Deadline.in(ENDED).poll(LOOK, this::hasSuccessor);
        cluster.startAgain(id());
        cure.close();
        return new Restarted();
    }

    /** A controller that finds itself leader of an epoch that it has forgotten ends itself (Kafka 4.3.1). */
    private boolean hasSuccessor() {
        if (cluster.brokers() == 1) return true;
        try {
            return harms.controller() != id();
        } catch (KhaosError undecided) {
            return false;
        }
    }

    StartAgain startAgain() {
        return new StartAgain(cluster.home(), id());
    }

    boolean hasEnded() {
        return !process().isAlive();
    }

    /** Starts it if it has died, and nobody wants it to be down. */
    synchronized void reviveIfEnded() {
        if (downs == 0) cluster.startAgain(id());
    }

    ProcessId process() {
        return cluster.process(id());
    }

    /** A broker that does not end in good order is killed, and at once when the thread is interrupted. */
    private static void awaitEnd(ProcessId process) {
        Deadline.in(ENDED).poll(LOOK, () -> !process.isAlive());
        boolean isInterrupted = Thread.interrupted();
        process.kill();
        Deadline.in(ENDED).poll(LOOK, () -> !process.isAlive());
        if (isInterrupted) Thread.currentThread().interrupt();
    }

    /** Alive, at work, and part of the cluster. */
    boolean isBack() {
        return process().isAlive()
                && !Vitals.of(process().pid()).isStopped()
                && Ports.answers(node.port())
                && harms.isMember(id());
    }

    private synchronized void getUp(ProcessId ended) {
        if (downs == 1) {
            awaitEnd(ended);
            cluster.startAgain(id());
        }
        downs--;
    }

    private synchronized void goOn(ProcessId frozen) {
        if (--freezes == 0) frozen.thaw();
    }

    @Override
    public String toString() {
        return name();
    }

    /** Its process has ended. */
    private final class Down implements Injection {

        private final ProcessId ended;
        private final Journal.Entry cure;
        private boolean isClosed;

        Down(ProcessId ended, Journal.Entry cure) {
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

        private final ProcessId process;
        private final Journal.Entry cure;
        private boolean isClosed;

        Frozen(ProcessId process, Journal.Entry cure) {
            this.process = process;
            this.cure = cure;
        }

        @Override
        public boolean isInEffect() {
            return process.isAlive() && Vitals.of(process.pid()).isStopped();
        }

        @Override
        public boolean isHealed() {
            return isBack();
        }

        @Override
        public synchronized void close() {
            if (isClosed) return;
            isClosed = true;
            goOn(process);
            cure.close();
        }
    }

    /** It has ended and was started again. */
    private final class Restarted implements Injection {

        @Override
        public boolean isInEffect() {
            return process().isAlive();
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
