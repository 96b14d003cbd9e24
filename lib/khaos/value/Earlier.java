package khaos.value;

/**
 * What a flow remembers of one instance from step to step, in numbered places; place 0 is its correlation id. One thread:
 * whoever makes records says beforehand which instance they are of.
 */
public interface Earlier {

    /** For values that no flow makes. */
    Earlier NOTHING = new Earlier() {
        @Override
        public Sink keep(int place) {
            throw new IllegalStateException("no flow makes this record");
        }

        @Override
        public void put(int place, Sink sink) {
            throw new IllegalStateException("no flow makes this record");
        }
    };

    /** Where a value is to go so that {@link #put} finds it again: exactly one call. */
    Sink keep(int place);

    /** Puts what is kept there, null if nothing is. */
    void put(int place, Sink sink);
}
