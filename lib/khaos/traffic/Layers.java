package khaos.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import khaos.target.Injection;

/**
 * What holds of several things said over each other: the newest that was not taken back, else what was planned. Any
 * thread.
 */
final class Layers<T> {

    private final T planned;
    private final Consumer<T> follow;
    private final Deque<Layer> said = new ArrayDeque<>();

    /** @param follow is told whenever what holds changes */
    Layers(T planned, Consumer<T> follow) {
        this.planned = planned;
        this.follow = follow;
    }

    /**
     * Lets {@code value} hold until the injection is closed.
     *
     * @param isFelt whether it is followed already
     */
    synchronized Injection over(T value, BooleanSupplier isFelt) {
        var layer = new Layer(value, isFelt);
        said.push(layer);
        follow.accept(value);
        return layer;
    }

    synchronized T now() {
        return said.isEmpty() ? planned : said.peek().value;
    }

    private synchronized void takeBack(Layer layer) {
        if (said.remove(layer)) follow.accept(now());
    }

    private synchronized boolean holds(Layer layer) {
        return said.contains(layer);
    }

    private final class Layer implements Injection {

        private final T value;
        private final BooleanSupplier isFelt;

        Layer(T value, BooleanSupplier isFelt) {
            this.value = value;
            this.isFelt = isFelt;
        }

        @Override
        public boolean isInEffect() {
            return holds(this) && isFelt.getAsBoolean();
        }

        @Override
        public boolean isHealed() {
            return !holds(this);
        }

        @Override
        public void close() {
            takeBack(this);
        }
    }
}
