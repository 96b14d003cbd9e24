package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.Map;
import khaos.check.Check;
import khaos.plan.Expectation.Scope;
import khaos.word.Named;
import khaos.word.Takes;
import khaos.word.Word;

/** {@code expect { … }}: what must hold. Checks and conditions over the whole run, and scopes for parts of it. */
@Takes(Check.class)
public final class ExpectBlock extends ScopeBlock {

    ExpectBlock() {
        super(new Scope.Overall());
    }

    @Override
    public void claim(
            int line,
            int column,
            String text,
            @Later(isAsked = true) @DelegatesTo(value = ExpectBlock.class, strategy = Closure.DELEGATE_ONLY)
                    Closure<?> statement) {
        note(new ExpectBlock(), line, column, text, statement);
    }

    @Word(
            value = "Before the first incident, without the first seconds.",
            example = "baseline { p99('orders') < 50.ms }")
    public void baseline(
            @DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> conditions) {
        Fill.fill(new ScopeBlock(new Scope.Baseline()), conditions);
    }

    @Word(
            value =
                    "From the start of an incident to its healing, each time it happens: sums, and the worst of what changes.",
            example = "during('outage') { unavailable('orders') < 15.s }")
    public void during(
            String incident,
            @DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> conditions) {
        Reading.current().mention(incident);
        Fill.fill(new ScopeBlock(new Scope.During(incident)), conditions);
    }

    @Word(
            value =
                    "From the healing of an incident until the next one, or the end: sums, and what changes as it is in the end.",
            example = "after('outage') { recovery('orders') < 30.s }")
    public void after(
            String incident,
            @DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> conditions) {
        Reading.current().mention(incident);
        Fill.fill(new ScopeBlock(new Scope.After(incident)), conditions);
    }

    @Word(
            value =
                    "Over the whole run, as conditions without a scope are: sums, and what changes as it is in the end.",
            example = "overall { errors('orders') == 0 }")
    public void overall(
            @DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> conditions) {
        Fill.fill(new ScopeBlock(new Scope.Overall()), conditions);
    }

    @Word(value = "All the time: it is looked at four times a second.", example = "always { lag('orders') < 50_000 }")
    public void always(@DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> conditions) {
        Fill.fill(new ScopeBlock(new Scope.Always(false)), conditions);
    }

    @Word(value = "The first break may end the run.", example = "always(stopOnBreak: true) { lag('orders') < 50_000 }")
    public void always(
            @Named(value = "stopOnBreak", type = Boolean.class, required = true) Map<String, ?> named,
            @DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> conditions) {
        Fill.fill(new ScopeBlock(new Scope.Always((Boolean) named.get("stopOnBreak"))), conditions);
    }

    @Word(
            value =
                    "Before anything is hurt, and in the end: what is not so before the load or before the first incident ends the run,"
                            + " which then says nothing.",
            example = "steadyState { underReplicated() == 0 }")
    public void steadyState(
            @DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> conditions) {
        Fill.fill(new ScopeBlock(new Scope.SteadyState()), conditions);
    }

    @Word(
            value = "At one moment at least, so long after the load began at the latest.",
            example = "eventually(within: 30.s) { consumed('billing') > 1000 }")
    public void eventually(
            @Named(value = "within", type = Duration.class, required = true) Map<String, ?> named,
            @DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> conditions) {
        Duration within = Times.aboveZero("within:", (Duration) named.get("within"));
        Fill.fill(new ScopeBlock(new Scope.Eventually(within)), conditions);
    }
}
