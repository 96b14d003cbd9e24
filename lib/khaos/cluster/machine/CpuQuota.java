package khaos.cluster.machine;

import khaos.base.Share;
import khaos.cluster.harm.Cure;

/** So much time of one core, by a control group. Felt once the process wanted more and had to wait. */
public final class CpuQuota implements Hardship {

    static final String CONTROLLER = "cpu";

    private static final long PERIOD_MICROS = 100_000;

    private final String name;
    private final ProcessId process;
    private final Cgroup group;
    private final String file;
    private final String limit;
    private final String none;
    private final CgroupEased cure;
    private final long throttledBefore;

    /** @param name for people and for the group: {@code kafka-2} */
    public CpuQuota(String name, String group, ProcessId process, Share ofOneCore) {
        this.name = name;
        this.process = process;
        this.group = Cgroup.of(CONTROLLER, group);
        long quota = Math.max(1_000, Math.round(ofOneCore.fraction() * PERIOD_MICROS));
        boolean isUnified = this.group.isUnified();
        this.file = isUnified ? "cpu.max" : "cpu.cfs_quota_us";
        this.limit = isUnified ? quota + " " + PERIOD_MICROS : "" + quota;
        this.none = isUnified ? "max " + PERIOD_MICROS : "-1";
        this.cure = this.group.eased("the processor time of " + name + " was limited", file, none, process);
        this.throttledBefore = throttled();
    }

    @Override
    public Cure cure() {
        return cure;
    }

    @Override
    public void begin() {
        group.take(process.pid());
        group.set(file, limit);
    }

    @Override
    public boolean isFelt() {
        return group.get(file).equals(limit) && throttled() > throttledBefore;
    }

    private long throttled() {
        return group.get("cpu.stat", "nr_throttled");
    }

    @Override
    public boolean isOver() {
        return !group.get(file).equals(limit);
    }

    @Override
    public String toString() {
        return "processor time of " + name;
    }
}
