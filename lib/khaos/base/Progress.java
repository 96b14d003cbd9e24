package khaos.base;

/** Where long work tells how far it is. Called from any thread; never blocks for long. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void say(String line) {}

        @Override
        public void part(String what, long done, long total) {}
    };

    /** A line that stays. */
    void say(String line);

    /**
     * How far one piece of work is; on a terminal it replaces the last one, elsewhere it is shown rarely.
     *
     * @param what  the work, for example {@code "fetching Kafka 4.3.1"}; details that change while it lasts follow after
     *     {@code " · "}
     * @param total in the unit of {@code done}; 0 or less when it is not known
     */
    void part(String what, long done, long total);

    /** {@code what} without its details: two parts of one piece of work have the same. */
    static String work(String what) {
        int detail = what.indexOf(" · ");
        return detail < 0 ? what : what.substring(0, detail);
    }
}
