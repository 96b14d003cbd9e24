package khaos.dsl.block;

import java.util.List;
import java.util.stream.IntStream;
import khaos.plan.Chance;
import khaos.plan.Place;
import khaos.plan.Source;

/** What the compiler noted of code, as the plan knows it. */
final class Chances {

    private Chances() {}

    /** Of the code that begins in {@code line}. */
    static List<Chance> of(CodeInjects noted, int line, Source source) {
        return IntStream.range(0, noted.lines().length)
                .filter(i -> noted.lines()[i] == line)
                .mapToObj(i -> chance(noted, i, source))
                .toList();
    }

    private static Chance chance(CodeInjects noted, int i, Source source) {
        var place = new Place(source.name(), noted.injectLines()[i], noted.injectColumns()[i]);
        return new Chance(noted.faults()[i], noted.targets()[i], place, Excerpt.line(source, place));
    }
}
