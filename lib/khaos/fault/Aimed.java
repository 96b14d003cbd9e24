package khaos.fault;

import khaos.target.Selector;

/** A fault that says itself whom it hurts: no {@code on} follows it in a script. */
public interface Aimed<T> extends Fault<T> {

    Selector<T> target();
}
