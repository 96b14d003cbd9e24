package khaos.cluster.machine;

import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.cluster.harm.Cure;

/**
 * So much memory, by the control group that the process was started in: what it had before it came into a group is not counted.
 * Felt once the system had to take some back.
 */
public final class MemoryQuota implements Hardship {

    static final String CONTROLLER = "memory";

    private final String name;
    private final Cgroup group;
    private final Bytes most;
    private final String file;
    private final String none;
    private final long refusedBefore;

    public MemoryQuota(String name, String group, Bytes most) {
        this.name = name;
        this.group = Cgroup.of(CONTROLLER, group);
        this.most = most;
        this.file = this.group.isUnified() ? "memory.max" : "memory.limit_in_bytes";
        this.none = this.group.isUnified() ? "max" : "-1";
        this.refusedBefore = refused();
    }

    /** Lets a process that was just started, and has done nothing yet, be counted from its first page. */
    public static void prepare(String group, long pid) {
        Cgroup.of(CONTROLLER, group).take(pid);
    }

    @Override
    public Cure cure() {
        return new CgroupEased(
                "the memory of " + name + " was limited", group.folder().toString(), file, none, "");
    }

    /** Version 1 refuses what it cannot take back, version 2 kills: the same is told of both. */
    @Override
    public void begin() {
        var own = new Bytes(group.get("memory.stat", group.isUnified() ? "anon" : "rss"));
        if (own.compareTo(most) >= 0) throw tooLittle(own);
        try {
            group.set(file, "" + most.count());
        } catch (KhaosError busy) {
            throw tooLittle(own);
        }
    }

    private KhaosError tooLittle(Bytes own) {
        return new KhaosError(
                name + " holds " + own + " that cannot be taken back, so its memory cannot be limited to " + most,
                "ask for more; to kill it, write crash()");
    }

    @Override
    public boolean isFelt() {
        return isLimited() && refused() > refusedBefore;
    }

    private boolean isLimited() {
        return group.get(file).equals("" + most.count());
    }

    /** How often there was no more to be had. */
    private long refused() {
        if (group.isUnified()) return group.get("memory.events", "max");
        String count = group.get("memory.failcnt");
        return count.isEmpty() ? 0 : Long.parseLong(count);
    }

    @Override
    public boolean isOver() {
        return !isLimited();
    }
}
