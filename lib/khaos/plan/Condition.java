package khaos.plan;

import khaos.history.Figures;

/**
 * A condition of a script, over live figures.
 *
 * @throws khaos.history.Unknown from {@link #holds} when a figure in it is not known
 */
@FunctionalInterface
public interface Condition {
    boolean holds(Figures figures);
}
