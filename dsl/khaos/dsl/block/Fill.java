package khaos.dsl.block;

import groovy.lang.Closure;

/** The one place that gives a block of a script its words: on a copy of its closure, which sees those words and nothing else. */
final class Fill {

    private Fill() {}

    static <T> T fill(T block, Closure<?> body) {
        bound(block, body).call();
        return block;
    }

    /** For later: {@code body} with the block's words, which nobody changes any more. */
    static Closure<?> bound(Object block, Closure<?> body) {
        Closure<?> own = (Closure<?>) body.clone();
        own.setDelegate(block);
        own.setResolveStrategy(Closure.DELEGATE_ONLY);
        return own;
    }
}
