package khaos.dsl.block;

import groovy.lang.Closure;

/** The one place that runs a block of a script: on a copy of its closure, with the block's words and nothing else. */
final class Fill {

    private Fill() {}

    static <T> T fill(T block, Closure<?> body) {
        Closure<?> own = (Closure<?>) body.clone();
        own.setDelegate(block);
        own.setResolveStrategy(Closure.DELEGATE_ONLY);
        own.call();
        return block;
    }
}
