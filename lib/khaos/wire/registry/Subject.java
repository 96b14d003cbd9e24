package khaos.wire.registry;

/** Where versions of one schema are registered. */
public record Subject(Registry registry, String name) {

    /** @return the id of {@code text}, now a version of it */
    public int put(SchemaText text) {
        return registry.register(name, text);
    }
}
