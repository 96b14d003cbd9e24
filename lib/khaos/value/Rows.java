package khaos.value;

import java.util.function.IntSupplier;
import khaos.base.Dice;

/**
 * The rows of a table, one for each record, in some order. All columns of one such source come from the same row, as each of them
 * goes through the rows by itself in the same way.
 *
 * @param number tells it from other sources of the same scenario
 */
public record Rows(Table table, Order order, int number) {

    /** How rows follow each other; producers of a topic share them out, but for {@link #RANDOM}. */
    public enum Order {
        /** From the first to the last, and then no more. */
        IN_ORDER,
        /** From the first to the last, again and again. */
        CIRCULAR,
        /** In an order that is drawn once, again and again. */
        SHUFFLED,
        /** Any row at any time. */
        RANDOM
    }

    /** @throws khaos.base.KhaosError when there is no such column */
    public Leaf column(String name) {
        int column = table.column(name);
        return new Column(this, column, table.kind(column));
    }

    /** The row of each record, from 0; beyond the last there is none. */
    IntSupplier places(Origin origin) {
        Origin own = origin.whole().part("rows " + number);
        int size = table.size();
        if (order == Order.RANDOM) {
            var dice = own.dice();
            return () -> dice.below(size);
        }
        int[] shuffled = order == Order.SHUFFLED ? own.shared(dice -> shuffled(size, dice)) : null;
        var turn =
                new Turn(origin.producer(), origin.producers(), size, order == Order.IN_ORDER ? origin.given() : null);
        return shuffled == null ? turn : () -> shuffled[turn.getAsInt()];
    }

    private static int[] shuffled(int size, Dice dice) {
        var places = new int[size];
        for (int i = 0; i < size; i++) {
            int other = dice.below(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        return places;
    }

    private static final class Turn implements IntSupplier {

        private final int step;
        private final int size;
        private final Made ends;
        private long next;

        /** @param ends told when the last row was taken; null to begin again */
        Turn(int first, int step, int size, Made ends) {
            this.next = first;
            this.step = step;
            this.size = size;
            this.ends = ends;
            if (ends != null && first >= size) ends.end();
        }

        @Override
        public int getAsInt() {
            long now = next;
            next += step;
            if (ends != null && next >= size) ends.end();
            return (int) (now % size);
        }
    }

    /** One column, as the field of a record. */
    record Column(Rows rows, int column, Kind kind) implements Leaf {

        @Override
        public Drawer drawer(Origin origin) {
            var places = rows.places(origin);
            return sink -> Literal.put(rows.table.at(places.getAsInt(), column), sink);
        }
    }
}
