package khaos.value;

/**
 * One of the values that another topic's acknowledged records have: what {@code lookup('customers.id')} says.
 *
 * @param name  of what is looked up: {@code customers.id}
 * @param kind  what that is
 */
public record Lookup(String name, Kind kind) implements Leaf {

    @Override
    public Drawer drawer(Origin origin) {
        var reservoir = origin.references().of(name);
        origin.given().needs(reservoir);
        var dice = origin.dice();
        return sink -> {
            Reference drawn = reservoir.drawn(dice);
            if (drawn == null) sink.nothing();
            else drawn.put(sink);
        };
    }
}
