package khaos.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.base.Spoken;
import khaos.history.IncidentHistory;
import khaos.target.Injection;

/**
 * One harm from its request to its healing, on a thread of its own for as long, since both may take their time. What is felt is
 * asked of the world, and written into the history; a harm that was never felt, or that does not heal, is trouble there.
 */
final class Occurrence {

    static final Duration EFFECT = Duration.ofSeconds(30);
    static final Duration HEALED = Duration.ofSeconds(90);
    private static final Duration CHOSEN = Duration.ofSeconds(10);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Supplier<List<?>> choice;
    private final Function<List<?>, Injection> act;
    private final IncidentHistory history;
    private final Consumer<String> events;
    private final CountDownLatch chosen = new CountDownLatch(1);
    private final CountDownLatch healAsked = new CountDownLatch(1);
    private volatile List<?> targets = List.of();
    private volatile boolean isEnding;
    private volatile boolean isHurried;
    private volatile boolean isUndone;
    private volatile boolean isOver;
    private Thread actor;

    /**
     * @param choice chooses the targets; it may have to ask a cluster that is slow to answer
     * @param act    does the harm to the targets
     * @param events is told a line whenever something happens
     */
    Occurrence(
            Supplier<List<?>> choice,
            Function<List<?>, Injection> act,
            IncidentHistory history,
            Consumer<String> events) {
        this.choice = choice;
        this.act = act;
        this.history = history;
        this.events = events;
    }

    String name() {
        return history.now().name();
    }

    /** @param hands have a thread at once: a new one takes tens of milliseconds when all cores are busy */
    void start(Executor hands) {
        history.requested();
        hands.execute(this::live);
    }

    private boolean named() {
        return !name().equals(history.now().text());
    }

    /** Whether it hurts one of {@code others}; waits until it has chosen. */
    boolean isOn(List<?> others) {
        try {
            chosen.await(CHOSEN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return targets.stream().anyMatch(mine -> others.stream()
                .anyMatch(other ->
                        mine.getClass() == other.getClass() && mine.toString().equals(other.toString())));
    }

    boolean isOver() {
        return isOver;
    }

    /** Lets it end as soon as it was felt; returns at once. */
    void heal() {
        healAsked.countDown();
    }

    /** Lets it end now, also in the midst of its beginning. */
    void end() {
        isEnding = true;
        heal();
        synchronized (this) {
            if (actor != null) actor.interrupt();
        }
    }

    /** Does not wait for the world to be well again; the harm is undone all the same. */
    void hurry() {
        isHurried = true;
    }

    /** Whether the harm was told to end, or never began; the world may still have to get well. */
    boolean isUndone() {
        return isUndone;
    }

    private void live() {
        try {
            Injection injection = act();
            history.returned();
            awaitEffect(injection);
            if (!injection.isMomentary()) awaitHeal();
            undo(injection);
        } catch (KhaosError failure) {
            trouble(failure.what());
        } catch (RuntimeException failure) {
            trouble("the fault itself failed: " + failure);
        } finally {
            isOver = true;
        }
    }

    /** Only the act can be interrupted: what follows it is done as always. */
    private Injection act() {
        synchronized (this) {
            actor = Thread.currentThread();
            if (isEnding) actor.interrupt();
        }
        try {
            targets = List.copyOf(choice.get());
            history.on(targets.stream().map(String::valueOf).toList());
            events.accept(name() + (named() ? ": " + history.now().text() : "") + " → "
                    + history.now().shownTargets());
            chosen.countDown();
            return act.apply(targets);
        } finally {
            chosen.countDown();
            synchronized (this) {
                actor = null;
                Thread.interrupted();
            }
        }
    }

    private void awaitHeal() {
        try {
            healAsked.await();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void awaitEffect(Injection injection) {
        var felt = new AtomicBoolean();
        Deadline.in(EFFECT).poll(OFTEN, () -> isSeen(felt, isFelt(injection)) || isEnding);
        if (!felt.get()) {
            trouble("it never took effect");
            return;
        }
        history.inEffect();
        events.accept(
                name() + ": in effect after " + since(history.now().requested().orElseThrow()));
    }

    static boolean isFelt(Injection injection) {
        try {
            return injection.isInEffect();
        } catch (KhaosError nobodySays) {
            return false;
        }
    }

    /** What cannot be undone at once is tried again until the deadline. */
    private void undo(Injection injection) {
        var deadline = Deadline.in(HEALED);
        if (!injection.isMomentary()) {
            history.healRequested();
            events.accept(name() + ": healing");
        }
        if (!deadline.poll(LOOK, () -> isClosed(injection)) && !isClosedAtLast(injection)) return;
        isUndone = true;
        var well = new AtomicBoolean();
        deadline.poll(LOOK, () -> isSeen(well, isWell(injection)) || isHurried);
        if (well.get()) healed(injection);
        else if (!isHurried) trouble("it was not over " + HEALED.toSeconds() + " s after it was healed");
    }

    /** Once is enough: the next broker that is asked may know less. */
    private static boolean isSeen(AtomicBoolean seen, boolean isNow) {
        seen.set(isNow);
        return isNow;
    }

    static boolean isClosed(Injection injection) {
        try {
            injection.close();
            return true;
        } catch (KhaosError notYet) {
            return false;
        }
    }

    private boolean isClosedAtLast(Injection injection) {
        try {
            injection.close();
            return true;
        } catch (KhaosError failure) {
            history.unhealed("NOT HEALED, it may go on: " + failure.what());
            events.accept(name() + ": " + history.now().trouble());
            return false;
        }
    }

    static boolean isWell(Injection injection) {
        try {
            return injection.isHealed();
        } catch (KhaosError nobodySays) {
            return false;
        }
    }

    private void healed(Injection injection) {
        history.healed();
        if (!injection.isMomentary())
            events.accept(name() + ": healed after "
                    + since(history.now().healRequested().orElseThrow()));
    }

    /** As far as the moment of the last step that was seen. */
    private String since(Duration from) {
        Duration to = history.now().healed().or(() -> history.now().inEffect()).orElseThrow();
        return Spoken.of(to.minus(from));
    }

    private void trouble(String why) {
        history.trouble(why);
        events.accept(name() + ": " + why);
    }
}
