package khaos.target;

import java.util.List;
import khaos.word.Word;

/** The broker that leads the controllers when the incident fires. */
public record Controller() implements Selector<Broker> {

    @Word(
            value = "The broker that is the active controller at that moment.",
            example = "at 10.s inject freeze() on controller() lasting 15.s")
    public static Controller controller() {
        return new Controller();
    }

    @Override
    public List<Broker> in(World world) {
        return List.of(world.controller());
    }

    @Override
    public String toString() {
        return "the active controller";
    }
}
