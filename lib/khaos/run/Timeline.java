package khaos.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.fault.Fault;
import khaos.history.Figures;
import khaos.history.History;
import khaos.history.IncidentHistory;
import khaos.history.Unknown;
import khaos.history.Watcher;
import khaos.plan.Expectation;
import khaos.plan.Impossible;
import khaos.plan.Incident;
import khaos.plan.Incident.Action;
import khaos.plan.Incident.Trigger;
import khaos.plan.Place;
import khaos.plan.Stage;
import khaos.target.Capabilities;
import khaos.target.Lack;
import khaos.target.Selector;
import khaos.target.World;

/** Lets the incidents of a plan happen, on its own thread. Closing it heals all harms that were done. */
final class Timeline implements Stage, AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration STEADY = Duration.ofSeconds(10);
    private static final Duration ENDED = Duration.ofSeconds(5);

    private final List<Incident> incidents;
    private final World world;
    private final Capabilities capabilities;
    private final List<Impossible> impossible;
    private final History history;
    private final LiveFigures figures;
    private final Vigil vigil;
    private final Watcher watcher;
    private final Stop stop;
    private final Agenda agenda = new Agenda();
    private final List<Watched> watched = new ArrayList<>();
    private final Occurrences occurrences;
    private final Map<String, Integer> times = new HashMap<>();
    private final Thread thread = new Thread(this::run, "khaos-timeline");
    private Optional<Boolean> isSteady = Optional.empty();
    private volatile boolean isOver;

    Timeline(
            List<Incident> incidents,
            World world,
            Capabilities capabilities,
            List<Impossible> impossible,
            History history,
            LiveFigures figures,
            List<Expectation> expectations,
            Watcher watcher,
            Stop stop) {
        this.incidents = List.copyOf(incidents);
        this.world = world;
        this.capabilities = capabilities;
        this.impossible = List.copyOf(impossible);
        this.history = history;
        this.figures = figures;
        this.vigil = new Vigil(expectations, this::log, stop::end);
        this.watcher = watcher;
        this.stop = stop;
        this.occurrences = new Occurrences(stop);
    }

    /** Does once what takes long when it is done first: an incident is to happen at its time. */
    void rehearse() {
        occurrences.rehearse();
        incidents.stream().map(Incident::action).forEach(this::choose);
    }

    /**
     * Waits a little until no condition of the steady state is known not to hold.
     *
     * @throws KhaosError naming one that does not come to hold
     */
    void mustBeSteady() {
        if (Deadline.in(STEADY).poll(LOOK, () -> unsteady().isEmpty())) return;
        unsteady().ifPresent(why -> {
            throw new KhaosError(
                    "the steady state does not hold before the load: " + why,
                    "mend what is not well, or expect something else");
        });
    }

    private Optional<String> unsteady() {
        figures.refresh();
        return vigil.unsteady(figures, figures.evidence());
    }

    private void choose(Action action) {
        try {
            if (action instanceof Action.Inject<?> inject) inject.target().in(world);
        } catch (KhaosError notYet) {
            // it is told when the incident fires, if it still is so
        }
    }

    /** Times count from the load's start, which was just now. */
    void start() {
        for (var skipped : impossible)
            if (skipped.isWhole()) open(skipped.incident(), Duration.ZERO).skipped(skipped.why());
        incidents.stream().filter(this::isPossible).forEach(this::plan);
        if (!incidents.isEmpty() || isLooking()) thread.start();
    }

    private boolean isPossible(Incident incident) {
        return impossible.stream().noneMatch(skipped -> skipped.isWhole() && skipped.incident() == incident);
    }

    private void plan(Incident incident) {
        Trigger trigger = incident.trigger();
        if (trigger instanceof Trigger.At at) agenda.at(at.time(), due -> act(incident, due));
        if (trigger instanceof Trigger.Every every)
            agenda.every(every.first(), every.period(), due -> act(incident, due));
        if (trigger instanceof Trigger.When when) watched.add(new Watched(incident, when));
    }

    private void run() {
        for (Duration look = Duration.ZERO; !isOver; ) {
            agenda.doWhatIsDue(now());
            if (isLooking() && look.compareTo(now()) <= 0) {
                look();
                look = now().plus(LOOK);
            }
            Duration next = agenda.next().orElse(now().plus(LOOK));
            Duration wake = isLooking() && look.compareTo(next) < 0 ? look : next;
            LockSupport.parkNanos(wake.minus(now()).toNanos());
        }
    }

    private boolean isLooking() {
        return !watched.isEmpty() || !vigil.isIdle();
    }

    /** What was seen of expectations about moments; for after {@link #close}. */
    Vigil vigil() {
        return vigil;
    }

    private Duration now() {
        return history.clock().elapsed();
    }

    private void look() {
        figures.refresh();
        vigil.look(figures, figures.evidence(), now());
        for (var condition : watched) {
            Duration now = now();
            try {
                if (condition.fires(figures, now)) act(condition.incident(), now);
            } catch (RuntimeException failure) {
                condition.giveUp();
                open(condition.incident(), now).trouble("its condition failed: " + failure);
            }
        }
    }

    private void act(Incident incident, Duration due) {
        if (!isSteady()) return;
        Action action = incident.action();
        if (action instanceof Action.Inject<?> inject) inject(incident, inject, due);
        if (action instanceof Action.Heal heal) heal(heal.target(), incident.place());
        if (action instanceof Action.HealNamed named) heal(named.name(), incident.place());
        if (action instanceof Action.Code code) perform(incident, code, due);
    }

    /** Asked once, before the first incident; a run in no steady state says nothing, and ends. */
    private boolean isSteady() {
        if (isSteady.isEmpty()) {
            unsteady();
            Optional<String> why = vigil.unsteadyBeforeIncidents();
            isSteady = Optional.of(why.isEmpty());
            why.ifPresent(told -> {
                log("the steady state does not hold before the first incident, which ends the run: " + told);
                stop.end();
            });
        }
        return isSteady.get();
    }

    private void perform(Incident incident, Action.Code code, Duration due) {
        figures.refresh();
        try {
            code.script().on(this);
        } catch (Unknown figure) {
            log("line " + incident.place().line() + ": " + figure.getMessage());
        } catch (RuntimeException failure) {
            open(incident, due).trouble("the code failed: " + failure);
            log("line " + incident.place().line() + " failed: " + failure.getMessage());
        }
    }

    private IncidentHistory open(Incident incident, Duration due) {
        String name = incident.action() instanceof Action.Inject<?> inject
                ? inject.name().orElse(incident.text())
                : incident.text();
        return history.incident(name, incident.text(), incident.place().line(), due);
    }

    private <T> void inject(Incident incident, Action.Inject<T> inject, Duration due) {
        begin(open(incident, due), inject.fault(), inject.target())
                .ifPresent(begun -> inject.lasting().ifPresent(time -> agenda.at(due.plus(time), end -> begun.heal())));
    }

    /** The targets are chosen, and hurt, elsewhere: both take their time. Empty when it is left out. */
    private <T> Optional<Occurrence> begin(IncidentHistory opened, Fault<T> fault, Selector<? extends T> selector) {
        Optional<String> lack = lack(fault, selector);
        if (lack.isPresent()) {
            opened.skipped(lack.get());
            log(opened.now().name() + ": skipped, since " + lack.get());
            return Optional.empty();
        }
        var chooser = new Chooser(world, dice(opened.now().name()));
        @SuppressWarnings("unchecked") // the targets are those that were chosen
        var occurrence = new Occurrence(
                () -> selector.in(chooser), targets -> fault.onEach((List<? extends T>) targets), opened, this::log);
        occurrences.begin(occurrence);
        return Optional.of(occurrence);
    }

    /** Each time that an incident happens it has dice of its own, so that its choice does not depend on who else chooses. */
    private Dice dice(String incident) {
        return world.dice().named(incident + " #" + times.merge(incident, 1, Integer::sum));
    }

    /** What only code comes to: lines that lack something were left out at the start. */
    private Optional<String> lack(Fault<?> fault, Selector<?> selector) {
        if (selector.needsConsumers() && world.consumers(Optional.empty()).isEmpty())
            return Optional.of("this run has no consumers");
        return fault.needs(selector).stream()
                .flatMap(needed -> capabilities.lack(needed).stream())
                .map(Lack::why)
                .findFirst();
    }

    @Override
    public Figures figures() {
        return figures;
    }

    @Override
    public <T> void inject(
            Fault<T> fault,
            Selector<? extends T> target,
            Optional<Duration> lasting,
            Optional<String> name,
            Place place) {
        String text = title(fault) + " on " + target;
        Duration due = now();
        var opened = history.incident(name.orElse(text), text, place.line(), due);
        begin(opened, fault, target)
                .ifPresent(begun -> lasting.ifPresent(time -> agenda.at(due.plus(time), end -> begun.heal())));
    }

    /** The word of a fault, as near as its class says it. */
    private static String title(Fault<?> fault) {
        String name = fault.getClass().getSimpleName();
        if (name.isEmpty()) return fault.toString();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public void heal(Selector<?> target, Place place) {
        List<Occurrence> now = occurrences.open(); // what begins while the targets are looked for is not meant
        new Thread(
                        () -> {
                            try {
                                List<?> targets = target.in(world);
                                now.stream().filter(open -> open.isOn(targets)).forEach(Occurrence::heal);
                            } catch (KhaosError none) {
                                log("line " + place.line() + ": " + none.what());
                            }
                        },
                        "khaos-heal")
                .start();
    }

    @Override
    public void heal(String name, Place place) {
        occurrences.open().stream().filter(open -> open.name().equals(name)).forEach(Occurrence::heal);
    }

    @Override
    public void log(String line) {
        watcher.happened(now(), line);
    }

    @Override
    public void endRun() {
        stop.end();
    }

    /** No incident happens any more, and all are healed; does not wait for the cluster to be well once the run is cut. */
    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
        Deadline.in(ENDED).poll(Duration.ofMillis(5), () -> !thread.isAlive());
        occurrences.close();
    }
}
