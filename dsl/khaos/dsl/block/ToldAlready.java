package khaos.dsl.block;

import khaos.base.KhaosError;

/** Ends a statement that cannot go on because of a mistake that was noted before; never told itself. */
final class ToldAlready extends KhaosError {

    private static final long serialVersionUID = 1L;

    ToldAlready() {
        super("told already", "");
    }
}
