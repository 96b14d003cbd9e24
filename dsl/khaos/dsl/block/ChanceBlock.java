package khaos.dsl.block;

/** {@code chance(90.percent) { … }} and {@code otherwise { … }}: the steps of one way. */
public final class ChanceBlock extends StepsBlock {

    ChanceBlock(StepGroups groups) {
        super(groups);
    }
}
