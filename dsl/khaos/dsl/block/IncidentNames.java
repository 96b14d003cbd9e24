package khaos.dsl.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaos.base.Near;
import khaos.plan.Mistake;
import khaos.plan.Place;

/** The names that a script gives to incidents against those that it speaks of, code included. */
final class IncidentNames {

    private final CodeInjects inCode;
    private final Map<Place, String> mentioned = new LinkedHashMap<>();

    /** @param inCode null for a script without code in its incidents */
    IncidentNames(CodeInjects inCode) {
        this.inCode = inCode;
    }

    void mention(String name, Place place) {
        mentioned.put(place, name);
    }

    /** Names that are mentioned and belong to nothing, or belong to two lines. */
    List<Mistake> mistakes(List<Line> lines) {
        var mistakes = new ArrayList<Mistake>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (var line : lines)
            line.name().ifPresent(name -> {
                Place earlier = places.putIfAbsent(name, line.place());
                if (earlier != null && !earlier.equals(line.place())) mistakes.add(twice(name, earlier, line.place()));
            });
        var known = new HashSet<>(places.keySet());
        if (inCode != null) known.addAll(List.of(inCode.names()));
        mentioned.forEach((place, name) -> {
            if (!known.contains(name)) mistakes.add(unknown(name, place, known));
        });
        return mistakes;
    }

    private static Mistake twice(String name, Place earlier, Place later) {
        return new Mistake(
                later,
                1,
                "there is an incident '" + name + "' already, in line " + earlier.line(),
                "give one of the two another name");
    }

    private static Mistake unknown(String name, Place place, Set<String> known) {
        String near = Near.meant(name, known);
        String fix = known.isEmpty() ? "name one: … lasting 20.s named '" + name + "'" : "there is " + listed(known);
        return new Mistake(
                place, name.length() + 2, "no incident is called '" + name + "'", near.isEmpty() ? fix : near);
    }

    private static String listed(Set<String> names) {
        return String.join(
                ", ", names.stream().sorted().map(name -> "'" + name + "'").toList());
    }
}
