package khaos.value;

/** A leaf of a flow's step whose value later steps take up: it goes into the record and into a place of {@link Earlier}. */
public record Kept(Leaf leaf, int place) implements Leaf {

    @Override
    public Kind kind() {
        return leaf.kind();
    }

    @Override
    public Drawer drawer(Origin origin) {
        var drawer = leaf.drawer(origin);
        var earlier = origin.earlier();
        return sink -> {
            drawer.next(earlier.keep(place));
            earlier.put(place, sink);
        };
    }
}
