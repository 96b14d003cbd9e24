package khaos.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import khaos.history.course.Calm;

/** One occurrence of an incident while it goes on. Any thread. */
public final class IncidentHistory {

    private final RunClock clock;
    private final Calm calm;
    private IncidentRecord now;

    IncidentHistory(String name, String text, int line, Duration planned, RunClock clock, Calm calm) {
        this.clock = clock;
        this.calm = calm;
        Optional<Duration> unseen = Optional.empty();
        this.now = new IncidentRecord(
                name, text, line, List.of(), planned, unseen, unseen, unseen, unseen, unseen, "", false, false);
    }

    public synchronized IncidentRecord now() {
        return now;
    }

    /** The harm begins. */
    public synchronized void requested() {
        calm.endsAt(clock.nanos());
        now = with(now.targets(), seen(), now.returned(), now.inEffect(), now.healRequested(), now.healed());
    }

    /** Its targets are chosen. */
    public synchronized void on(List<String> targets) {
        now = with(targets, now.requested(), now.returned(), now.inEffect(), now.healRequested(), now.healed());
    }

    public synchronized void returned() {
        now = with(now.targets(), now.requested(), seen(), now.inEffect(), now.healRequested(), now.healed());
    }

    public synchronized void inEffect() {
        now = with(now.targets(), now.requested(), now.returned(), seen(), now.healRequested(), now.healed());
    }

    public synchronized void healRequested() {
        now = with(now.targets(), now.requested(), now.returned(), now.inEffect(), seen(), now.healed());
    }

    public synchronized void healed() {
        now = with(now.targets(), now.requested(), now.returned(), now.inEffect(), now.healRequested(), seen());
    }

    /** Something did not go as the scenario says; the first trouble is kept. */
    public synchronized void trouble(String why) {
        if (now.trouble().isEmpty()) now = ended(why, false, false);
    }

    /** It could not be undone, whatever else went wrong. */
    public synchronized void unhealed(String why) {
        now = ended(why, false, true);
    }

    /** It is left out, since it cannot be done here. */
    public synchronized void skipped(String why) {
        now = ended(why, true, false);
    }

    private Optional<Duration> seen() {
        return Optional.of(clock.elapsed());
    }

    private IncidentRecord with(
            List<String> targets,
            Optional<Duration> requested,
            Optional<Duration> returned,
            Optional<Duration> inEffect,
            Optional<Duration> healRequested,
            Optional<Duration> healed) {
        return new IncidentRecord(
                now.name(),
                now.text(),
                now.line(),
                targets,
                now.planned(),
                requested,
                returned,
                inEffect,
                healRequested,
                healed,
                now.trouble(),
                now.isSkipped(),
                now.isUnhealed());
    }

    private IncidentRecord ended(String why, boolean isSkipped, boolean isUnhealed) {
        return new IncidentRecord(
                now.name(),
                now.text(),
                now.line(),
                now.targets(),
                now.planned(),
                now.requested(),
                now.returned(),
                now.inEffect(),
                now.healRequested(),
                now.healed(),
                why,
                isSkipped,
                isUnhealed);
    }
}
