package khaos.value;

/** The value that an earlier step of the same flow instance kept, see {@link Kept}. */
public record Recalled(int place, Kind kind) implements Leaf {

    @Override
    public Drawer drawer(Origin origin) {
        var earlier = origin.earlier();
        return sink -> earlier.put(place, sink);
    }
}
