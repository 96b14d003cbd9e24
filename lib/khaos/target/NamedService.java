package khaos.target;

import java.util.List;
import khaos.word.NameOf;
import khaos.word.Word;

/** The service of that name. */
public record NamedService(String name) implements Selector<Service> {

    @Word(
            value = "The service of that name, which the scenario declares.",
            example = "at 10.s inject freeze() on service('registry') lasting 5.s")
    public static NamedService service(@NameOf(NameOf.SERVICE) String name) {
        return new NamedService(name);
    }

    @Override
    public List<Service> in(World world) {
        return List.of(world.service(name));
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
