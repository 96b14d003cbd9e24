package khaos.wire;

import khaos.base.KhaosError;
import khaos.value.Sink;

/** A place for values of one type: what a subclass does not take is refused. */
public abstract class StrictSink implements Sink {

    private final String type;

    /** @param type as errors name it */
    protected StrictSink(String type) {
        this.type = type;
    }

    @Override
    public void text(CharSequence text) {
        throw refused("text");
    }

    @Override
    public void text(byte[] utf8, int from, int to) {
        throw refused("text");
    }

    @Override
    public void uuid(long high, long low) {
        throw refused("a UUID");
    }

    @Override
    public void whole(long number) {
        throw refused("a whole number");
    }

    @Override
    public void decimal(long unscaled, int scale) {
        throw refused("a decimal number");
    }

    @Override
    public void bool(boolean truth) {
        throw refused("true or false");
    }

    @Override
    public void nothing() {
        throw refused("null");
    }

    private KhaosError refused(String what) {
        return new KhaosError("a field of type " + type + " was given " + what, "give the field a value of its type");
    }
}
