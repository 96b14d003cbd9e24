package khaos.value;

import khaos.word.Word;

/** Keys {@code key-0} to {@code key-(cardinality − 1)} in turn; producers of a topic start at different ones. */
public record RoundRobinKey(int cardinality) implements Key {

    @Word(value = "So many different keys in turn.", example = "key roundRobin(12)")
    public static RoundRobinKey roundRobin(int cardinality) {
        return new RoundRobinKey(cardinality);
    }

    public RoundRobinKey {
        NumberedKeys.check(cardinality);
    }

    @Override
    public Keys keys(Origin origin) {
        int first = (int) ((long) origin.producer() * cardinality / origin.producers());
        return new Turn(NumberedKeys.of(cardinality, origin), cardinality, first);
    }

    private static final class Turn implements Keys {

        private final NumberedKeys numbered;
        private final int cardinality;
        private int next;

        Turn(NumberedKeys numbered, int cardinality, int first) {
            this.numbered = numbered;
            this.cardinality = cardinality;
            this.next = first;
        }

        @Override
        public byte[] next() {
            int now = next;
            next = now + 1 == cardinality ? 0 : now + 1;
            return numbered.key(now);
        }
    }
}
