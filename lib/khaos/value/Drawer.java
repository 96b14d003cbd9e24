package khaos.value;

/** Makes one value after another. One thread; no allocation is expected of it. */
@FunctionalInterface
public interface Drawer {

    /** Puts exactly one value into {@code sink}. */
    void next(Sink sink);
}
