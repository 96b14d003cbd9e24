package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.fault.Fault;
import khaos.plan.Condition;
import khaos.plan.Incident.Trigger;
import khaos.plan.Limit;
import khaos.target.Selector;
import khaos.word.Named;
import khaos.word.Takes;
import khaos.word.Word;

/** {@code incidents { … }}: what goes wrong, and when. */
@Takes({Fault.class, Selector.class})
public final class IncidentsBlock extends LinesBlock {

    IncidentsBlock() {}

    @Word(
            value = "Again and again, first after one period.",
            example = "every 60.s inject rebalance() on group('billing')")
    public Occasion every(Duration period) {
        return every(Map.of("after", period), period);
    }

    @Word(
            value = "Again and again, first at the time that `after:` says.",
            example = "every 60.s, after: 75.s inject rebalance() on group('billing')")
    public Occasion every(
            @Named(value = "after", type = Duration.class, required = true) Map<String, ?> named, Duration period) {
        Duration first = Times.atLeastZero("after:", (Duration) named.get("after"));
        return occasion(new Trigger.Every(first, Times.aboveZero("a period", period)));
    }

    @Word(
            value = "Once, as soon as the condition holds.",
            example = "when { lag('orders') > 10_000 } inject rate(500.perSecond) on producers('orders')")
    public Occasion when(
            @Later(isAsked = true) @DelegatesTo(value = FiguresBlock.class, strategy = Closure.DELEGATE_ONLY)
                    Closure<?> condition) {
        return occasion(condition, Optional.empty());
    }

    @Word(
            value = "Whenever the condition holds, and again when it still or once more holds after the cool-down.",
            example = "whenever(coolDown: 30.s) { errors('orders') > 100 } then { log 'errors' }")
    public Occasion whenever(
            @Named(value = "coolDown", type = Duration.class, required = true) Map<String, ?> named,
            @Later(isAsked = true) @DelegatesTo(value = FiguresBlock.class, strategy = Closure.DELEGATE_ONLY)
                    Closure<?> condition) {
        return occasion(condition, Optional.of(Times.aboveZero("coolDown:", (Duration) named.get("coolDown"))));
    }

    @Word(
            value = "Lines that are repeated so often; their times count from the start of each repetition.",
            example = "repeat(3, every: 60.s, after: 90.s) { at 0.s inject crash() on anyBroker() lasting 20.s }")
    public void repeat(
            @Named(value = "every", type = Duration.class, required = true)
                    @Named(value = "after", type = Duration.class)
                    Map<String, ?> named,
            int count,
            @DelegatesTo(value = RepeatBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Limit.atLeast(1, "repeat", count);
        Duration period = Times.aboveZero("every:", (Duration) named.get("every"));
        Duration first = named.containsKey("after") ? (Duration) named.get("after") : Duration.ZERO;
        lines.addAll(Fill.fill(new RepeatBlock(), body).times(count, Times.atLeastZero("after:", first), period));
    }

    List<Line> lines() {
        return lines;
    }

    private Occasion occasion(Trigger trigger) {
        var place = here();
        return new Occasion(place, line(trigger, place));
    }

    private Occasion occasion(Closure<?> question, Optional<Duration> coolDown) {
        var words = new FiguresBlock();
        Closure<?> bound = Fill.bound(words, question);
        Condition condition = figures -> {
            words.see(figures);
            return (Boolean) bound.call();
        };
        String text = Excerpt.block(Reading.current().source(), here());
        return occasion(new Trigger.When(condition, coolDown, text));
    }
}
