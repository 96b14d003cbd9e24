package khaos.dsl.block;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaos.fault.Fault;
import khaos.plan.Incident;
import khaos.target.Selector;
import khaos.word.Takes;

/** {@code repeat(3, every: 60.s) { … }}: lines whose times count from the start of each repetition. */
@Takes({Fault.class, Selector.class})
public final class RepeatBlock extends LinesBlock {

    RepeatBlock() {}

    /** The lines, {@code count} times: from {@code first} on, then each {@code period}. */
    List<Line> times(int count, Duration first, Duration period) {
        var all = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            Duration start = first.plus(period.multipliedBy(i));
            for (var line : lines) all.add(line.at(start.plus(((Incident.Trigger.At) line.trigger()).time())));
        }
        return all;
    }
}
