package khaos.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.base.Near;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** {@code target:} of an incident, as the word of a script that chooses the same. */
final class Target {

    private final Cast cast;
    private final Notes notes;
    private final Mistakes mistakes;
    private final Optional<Section> section;
    private Optional<String> topic = Optional.empty();
    private Optional<String> group = Optional.empty();
    private Optional<String> portion = Optional.empty();
    private int least;

    private Target(Section incident, Cast cast, Notes notes, Mistakes mistakes) {
        this.cast = cast;
        this.notes = notes;
        this.mistakes = mistakes;
        this.section = incident.section("target", "a target");
        section.ifPresent(this::read);
    }

    /** The consumers that the incident is aimed at. */
    static String consumers(Section incident, Cast cast, Notes notes, Mistakes mistakes) {
        var target = new Target(incident, cast, notes, mistakes);
        target.mustBeEnough(cast.consumers(target.groups()), "consumer");
        return target.word("consumers");
    }

    /** The producers that the incident is aimed at. */
    static String producers(Section incident, Cast cast, Notes notes, Mistakes mistakes) {
        var target = new Target(incident, cast, notes, mistakes);
        target.section
                .filter(said -> target.group.isPresent())
                .ifPresent(said -> said.wrong("group", "producers are in no group", "leave `group` out"));
        target.mustBeEnough(cast.producers(target.topic.map(List::of).orElse(cast.topics())), "producer");
        return target.word("producers");
    }

    /** A group of those that the incident is aimed at: by its name if it is the only one. */
    static String group(Section incident, Cast cast, Notes notes, Mistakes mistakes) {
        var target = new Target(incident, cast, notes, mistakes);
        List<String> groups = target.groups();
        if (groups.size() == 1) return "group(" + Groovy.text(groups.get(0)) + ")";
        return "groups(" + target.topic.map(name -> Groovy.text(name) + ", ").orElse("") + "count: 1)";
    }

    private void read(Section target) {
        topic = named(target, "topic", cast.topics());
        group = named(target, "group", topic.map(cast::groups).orElse(cast.groups()))
                .or(() -> named(target, "group_id", cast.groups()));
        if (group.isPresent())
            notes.tell(target.place(), "a target's group is heeded; the older tool did not know `group_id`");
        portion = portion(target);
        target.end();
    }

    private Optional<String> named(Section target, String key, List<String> known) {
        return target.text(key).filter(name -> {
            if (known.contains(name)) return true;
            String near = Near.meant(name, known);
            target.wrong(
                    key,
                    "the scenario has no " + (key.equals("topic") ? "topic" : "group") + " '" + name + "'",
                    near.isEmpty() ? "it has " + String.join(", ", known) : near);
            return false;
        });
    }

    private Optional<String> portion(Section target) {
        var said = new ArrayList<String>();
        target.whole("count", 1).ifPresent(count -> {
            said.add("count: " + count);
            least = Math.toIntExact(Math.min(count, Integer.MAX_VALUE));
        });
        target.whole("percentage", 1).ifPresent(percent -> {
            if (percent > 100) target.wrong("percentage", "`percentage` must be at most 100, got " + percent, "");
            said.add("percent: " + percent);
        });
        if (target.has("indices")) said.add("indices: " + indices(target));
        if (said.size() > 1)
            mistakes.tell(target.node(), "a target says one of count, percentage and indices", "leave the others out");
        return said.stream().findFirst();
    }

    private List<Integer> indices(Section target) {
        var all = new ArrayList<Integer>();
        for (Node element : target.elements("indices"))
            if (element instanceof ScalarNode place
                    && place.getTag() == Tag.INT
                    && place.getValue().matches("\\d{1,6}")) all.add(Integer.valueOf(place.getValue()));
            else mistakes.tell(element, "`indices` takes whole numbers of at least 0", "the first one is 0");
        if (all.isEmpty()) target.wrong("indices", "`indices` names nobody", "write for example [0, 1]");
        least = all.stream().mapToInt(place -> place + 1).max().orElse(0);
        notes.tell(target.place("indices"), "`indices` of a target are heeded; the older tool ignored them");
        return all;
    }

    private List<String> groups() {
        return group.map(List::of).orElseGet(() -> topic.map(cast::groups).orElse(cast.groups()));
    }

    private void mustBeEnough(int there, String what) {
        if (least > there)
            section.ifPresent(target -> mistakes.tell(
                    target.node(),
                    "there " + (there == 1 ? "is 1 " + what : "are " + there + " " + what + "s") + ", and " + least
                            + " wanted",
                    "ask for fewer"));
    }

    /** {@code consumers('orders', group: 'billing', count: 1)}. */
    private String word(String of) {
        var arguments = new ArrayList<String>();
        boolean isGroupAlone = group.isPresent() && cast.groups().contains(group.get());
        topic.filter(name -> !isGroupAlone).map(Groovy::text).ifPresent(arguments::add);
        group.map(name -> "group: " + Groovy.text(name)).ifPresent(arguments::add);
        portion.ifPresent(arguments::add);
        return of + "(" + String.join(", ", arguments) + ")";
    }
}
