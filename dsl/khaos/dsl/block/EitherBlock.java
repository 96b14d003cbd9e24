package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.ArrayList;
import java.util.List;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.plan.flow.Part;
import khaos.word.Word;

/** {@code either { … }}: ways that exclude each other. */
public final class EitherBlock {

    private final StepGroups groups;
    private final Once once = new Once();
    private final List<Part.Way> ways = new ArrayList<>();
    private List<Part> otherwise = List.of();

    EitherBlock(StepGroups groups) {
        this.groups = groups;
    }

    @Word(
            value = "What so many of the instances do.",
            example = "chance(90.percent) { step 'payments', 'payment_succeeded' }")
    public void chance(
            Share share, @DelegatesTo(value = ChanceBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        if (once.isSaid("otherwise"))
            throw new KhaosError("`otherwise` stands for all the others, so it comes last", "put `chance` before it");
        ways.add(new Part.Way(share, Fill.fill(new ChanceBlock(groups), body).parts()));
    }

    @Word(value = "What all the other instances do; nothing unless said.", example = "otherwise { end() }")
    public void otherwise(@DelegatesTo(value = ChanceBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("otherwise");
        otherwise = Fill.fill(new ChanceBlock(groups), body).parts();
    }

    Part.Either part() {
        return new Part.Either(ways, otherwise);
    }
}
