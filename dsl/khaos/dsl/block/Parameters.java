package khaos.dsl.block;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Source;

/** The {@code param}s of a script and what {@code --set} gives them. */
final class Parameters {

    private final Source source;
    private final Map<String, String> given;
    private final List<Mistake> mistakes;
    private final Map<String, Object> values = new TreeMap<>();

    Parameters(Source source, Map<String, String> given, List<Mistake> mistakes) {
        this.source = source;
        this.given = given;
        this.mistakes = mistakes;
    }

    /** The value given, in the type of {@code standard}; a bad one is noted and {@code standard} taken, to go on reading. */
    <T> T declare(String name, T standard) {
        if (values.containsKey(name))
            throw new KhaosError("there is a param `" + name + "` already", "give one of the two another name");
        Texts.check(standard);
        values.put(name, standard);
        if (!given.containsKey(name)) return standard;
        try {
            T value = Texts.like(standard, given.get(name));
            values.put(name, value);
            return value;
        } catch (IllegalArgumentException unreadable) {
            mistake(
                    name,
                    "param `" + name + "` takes " + unreadable.getMessage(),
                    "its default in " + source.name() + " is " + Texts.show(standard));
            return standard;
        }
    }

    /** Notes every {@code --set} that names no param. */
    void checkGiven() {
        for (String name : given.keySet())
            if (!values.containsKey(name)) {
                String near = Near.meant(name, values.keySet());
                mistake(
                        name,
                        source.name() + " has no param `" + name + "`",
                        values.isEmpty() ? "it has none at all" : (near + "   its params: " + listed()).strip());
            }
    }

    Map<String, String> shown() {
        var shown = new TreeMap<String, String>();
        values.forEach((name, value) -> shown.put(name, Texts.show(value)));
        return shown;
    }

    private String listed() {
        return String.join(
                ", ", shown().entrySet().stream().map(Object::toString).toList());
    }

    private void mistake(String name, String what, String fix) {
        mistakes.add(new Mistake(new Place("--set " + name + "=" + given.get(name), 0, 0), 1, what, fix));
    }
}
