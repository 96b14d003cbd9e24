package khaos.cluster.harm;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * How things were before the first of several harms to them: put back when the last one is healed, whatever the order.
 * Any thread.
 */
final class Origins {

    private final Admin admin;
    private final Journaling journaling;
    private final Map<Object, Origin> origins = new ConcurrentHashMap<>();

    /** Writes a cure down before its harm. */
    interface Journaling {
        Journal.Entry before(Cure cure);
    }

    Origins(Admin admin, Journaling journaling) {
        this.admin = admin;
        this.journaling = journaling;
    }

    /**
     * A harm to {@code thing} begins.
     *
     * @param found reads how it is, if this is the first
     */
    void hold(Object thing, Supplier<? extends Cure> found) {
        origins.compute(thing, (same, known) -> {
            Origin origin = known == null ? origin(found.get()) : known;
            origin.harms++;
            return origin;
        });
    }

    private Origin origin(Cure cure) {
        return new Origin(cure, journaling.before(cure));
    }

    /** A harm to {@code thing} ends. Throws what the cure throws; it may then be tried again. */
    void release(Object thing) {
        origins.computeIfPresent(thing, (same, origin) -> {
            if (origin.harms == 1) {
                origin.cure.heal(admin);
                origin.entry.close();
                return null;
            }
            origin.harms--;
            return origin;
        });
    }

    /** Whether another harm to {@code thing} goes on. */
    boolean isHeld(Object thing) {
        return origins.containsKey(thing);
    }

    private static final class Origin {

        private final Cure cure;
        private final Journal.Entry entry;
        private int harms;

        Origin(Cure cure, Journal.Entry entry) {
            this.cure = cure;
            this.entry = entry;
        }
    }
}
