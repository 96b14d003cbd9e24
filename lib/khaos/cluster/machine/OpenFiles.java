package khaos.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import khaos.base.KhaosError;
import khaos.cluster.harm.Cure;
import org.apache.kafka.clients.admin.Admin;

/** So many open files, by the system's own limit: the soft one, so that its owner may lift it again. */
public final class OpenFiles implements Hardship {

    static final String PROGRAM = "prlimit";

    private static final String LINE = "Max open files";

    private final String name;
    private final ProcessId process;
    private final long most;
    private final Back cure;

    public OpenFiles(String name, ProcessId process, long most) {
        this.name = name;
        this.process = process;
        this.most = most;
        this.cure = new Back(name, process, now(process));
    }

    @Override
    public Cure cure() {
        return cure;
    }

    @Override
    public void begin() {
        if (most >= Long.parseLong(cure.soft))
            throw new KhaosError(
                    name + " may have " + cure.soft + " files open, and a limit of " + most + " would be none",
                    "write a smaller one");
        set(process, "" + most);
    }

    @Override
    public boolean isFelt() {
        return now(process).equals("" + most);
    }

    @Override
    public boolean isOver() {
        return !isFelt();
    }

    private static void set(ProcessId process, String soft) {
        Programs.run(PROGRAM, "--pid", "" + process.pid(), "--nofile=" + soft + ":");
    }

    /** 0 of a process that has ended. */
    private static String now(ProcessId process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/limits")).stream()
                    .filter(line -> line.startsWith(LINE))
                    .map(line -> line.substring(LINE.length()).strip().split("\\s+")[0])
                    .map(soft -> soft.equals("unlimited") ? "" + Long.MAX_VALUE : soft)
                    .findFirst()
                    .orElse("0");
        } catch (IOException gone) {
            return "0";
        }
    }

    /** A process could open few files, and may open as many as before. */
    record Back(String name, ProcessId process, String soft) implements Cure {

        @Override
        public void heal(Admin admin) {
            if (process.isAlive()) set(process, soft.equals("" + Long.MAX_VALUE) ? "unlimited" : soft);
        }

        @Override
        public String told() {
            return "the open files of " + name + " were limited";
        }
    }
}
