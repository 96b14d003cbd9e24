package khaos.cluster.local;

import java.net.InetSocketAddress;
import java.time.Duration;
import khaos.base.Bytes;
import khaos.base.Share;
import khaos.base.Throughput;
import khaos.cluster.harm.Harms;
import khaos.cluster.harm.Journal;
import khaos.cluster.machine.ClockSkewed;
import khaos.cluster.machine.CpuQuota;
import khaos.cluster.machine.Crowd;
import khaos.cluster.machine.DiskFilled;
import khaos.cluster.machine.DiskLocked;
import khaos.cluster.machine.DiskSlowed;
import khaos.cluster.machine.Hardship;
import khaos.cluster.machine.JvmClock;
import khaos.cluster.machine.MemoryQuota;
import khaos.cluster.machine.OpenFiles;
import khaos.cluster.machine.Segment;
import khaos.target.Injection;

/** What this machine can do to a broker on it. A broker that dies of it is started again when it is healed. */
record Hardships(LocalBroker broker, Node node, Harms harms) {

    Injection limitCpu(Share ofOneCore) {
        return suffer(new CpuQuota(node.name(), Footing.group(node), broker.process(), ofOneCore));
    }

    Injection limitMemory(Bytes most) {
        return suffer(new MemoryQuota(node.name(), Footing.group(node), most));
    }

    Injection limitFiles(long most) {
        return suffer(new OpenFiles(node.name(), broker.process(), most));
    }

    Injection fillDisk(Bytes kept) {
        return suffer(new DiskFilled(node.name(), Footing.disk(node), kept));
    }

    Injection lockDisk() {
        return suffer(new DiskLocked(node.name(), Footing.disk(node), broker.process()));
    }

    Injection slowDisk(Throughput most) {
        return suffer(new DiskSlowed(node.name(), Footing.disk(node), broker.process(), most));
    }

    Injection skewClock(Duration by) {
        return suffer(new ClockSkewed(node.name(), Footing.clock(node), by, () -> JvmClock.ahead(node.jmx())));
    }

    Injection corruptSegment() {
        return suffer(Segment.lastClosed(node.name(), node.data()));
    }

    Injection exhaustConnections(int number) {
        return Crowd.at(new InetSocketAddress("127.0.0.1", node.port()), number);
    }

    private Injection suffer(Hardship hardship) {
        Journal.Entry again = harms.before(broker.startAgain());
        try {
            return new Suffered(hardship.on(node.name(), harms), again);
        } catch (RuntimeException refused) {
            again.close();
            throw refused;
        }
    }

    /** As the hardship itself, and the broker lives afterwards. */
    private final class Suffered implements Injection {

        private final Injection hardship;
        private final Journal.Entry again;

        Suffered(Injection hardship, Journal.Entry again) {
            this.hardship = hardship;
            this.again = again;
        }

        @Override
        public boolean isInEffect() {
            return hardship.isInEffect() || broker.hasEnded();
        }

        @Override
        public boolean isHealed() {
            return hardship.isHealed() && broker.isBack();
        }

        @Override
        public void close() {
            hardship.close();
            broker.reviveIfEnded();
            again.close();
        }
    }
}
