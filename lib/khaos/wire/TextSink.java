package khaos.wire;

import khaos.value.Sink;

/** Leaf values as plain UTF-8 text, as keys and headers are. One thread. */
final class TextSink implements Sink {

    private final Buffer out = new Buffer();
    private boolean isThere;

    /** What was put in since the last call; null for nothing. */
    byte[] take() {
        byte[] text = isThere ? out.copy() : null;
        out.clear();
        isThere = false;
        return text;
    }

    private Buffer out() {
        isThere = true;
        return out;
    }

    @Override
    public void text(CharSequence text) {
        out().utf8(text);
    }

    @Override
    public void text(byte[] utf8, int from, int to) {
        out().add(utf8, from, to);
    }

    @Override
    public void uuid(long high, long low) {
        out().uuid(high, low);
    }

    @Override
    public void whole(long number) {
        out().digits(number);
    }

    @Override
    public void decimal(long unscaled, int scale) {
        out().decimal(unscaled, scale);
    }

    @Override
    public void bool(boolean truth) {
        out().utf8(String.valueOf(truth));
    }

    @Override
    public void nothing() {
        isThere = false;
    }
}
