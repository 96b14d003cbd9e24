package khaos.dsl.block;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import khaos.base.Near;
import khaos.plan.Mention;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Plan;
import khaos.word.NameOf;

/** Names in what runs later against what the scenario has: a condition about a topic that is not there would never be known. */
final class MentionedNames {

    private final Plan plan;
    private final IncidentNames incidents;

    MentionedNames(Plan plan, IncidentNames incidents) {
        this.plan = plan;
        this.incidents = incidents;
    }

    /**
     * What is said of the cluster, which shows only when there is one.
     *
     * @param noted null for a script without any
     */
    static List<Mention> ofCluster(Mentions noted, String script) {
        var mentions = new ArrayList<Mention>();
        for (int i = 0; noted != null && i < noted.names().length; i++)
            if (Mention.isOfCluster(noted.kinds()[i]))
                mentions.add(new Mention(place(noted, i, script), noted.kinds()[i], noted.names()[i]));
        return mentions;
    }

    private static Place place(Mentions noted, int i, String script) {
        return new Place(script, noted.lines()[i], noted.columns()[i]);
    }

    /** @param noted null for a script without any */
    List<Mistake> mistakes(Mentions noted, String script) {
        var mistakes = new ArrayList<Mistake>();
        for (int i = 0; noted != null && i < noted.names().length; i++) {
            var place = place(noted, i, script);
            if (noted.kinds()[i].equals(NameOf.INCIDENT)) incidents.mention(noted.names()[i], place);
            else if (!Mention.isOfCluster(noted.kinds()[i])) check(noted.names()[i], noted.kinds()[i], place, mistakes);
        }
        return mistakes;
    }

    private void check(String name, String kinds, Place place, List<Mistake> mistakes) {
        var known = known(kinds);
        if (known.contains(name)) return;
        String near = Near.meant(name, known);
        mistakes.add(new Mistake(
                place,
                name.length() + 2,
                "the scenario has no " + kinds.replace(" ", " and no ") + " '" + name + "'",
                near.isEmpty() ? "it has " + String.join(", ", known) : near));
    }

    private TreeSet<String> known(String kinds) {
        var known = new TreeSet<String>();
        for (var topic : plan.topics()) {
            if (kinds.contains(NameOf.TOPIC)) known.add(topic.name());
            if (kinds.contains(NameOf.GROUP)) topic.consumers().forEach(group -> known.add(group.group()));
        }
        if (kinds.contains(NameOf.SERVICE)) plan.services().forEach(service -> known.add(service.name()));
        if (kinds.contains(NameOf.FLOW)) plan.flows().forEach(flow -> known.add(flow.name()));
        return known;
    }
}
