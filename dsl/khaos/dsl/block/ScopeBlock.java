package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import khaos.plan.Expectation;
import khaos.plan.Place;

/** {@code baseline { … }}, {@code during('outage') { … }}: conditions over a part of the run. */
public class ScopeBlock extends FiguresBlock {

    private final Expectation.Scope scope;

    ScopeBlock(Expectation.Scope scope) {
        this.scope = scope;
    }

    /** What each statement of the block is compiled to. Not a word. */
    public void claim(
            int line,
            int column,
            String text,
            @Later(isAsked = true) @DelegatesTo(value = ScopeBlock.class, strategy = Closure.DELEGATE_ONLY)
                    Closure<?> statement) {
        note(new ScopeBlock(scope), line, column, text, statement);
    }

    /** @param words what the statement may say, for its eyes only */
    final void note(ScopeBlock words, int line, int column, String text, Closure<?> statement) {
        var reading = Reading.current();
        var place = new Place(reading.source().name(), line, column);
        var claim = new ScriptClaim(words, Fill.bound(words, statement));
        reading.draft().expectations.add(new Expectation(scope, claim, place, text));
    }
}
