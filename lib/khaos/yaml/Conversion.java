package khaos.yaml;

import java.util.List;
import khaos.plan.BadScenario;
import khaos.plan.Place;
import khaos.plan.Source;

/**
 * A YAML file as the script that does the same.
 *
 * @param notes what a person should know of it, a line each
 */
public record Conversion(String script, List<String> notes, Origins origins) {

    /** Where in the YAML a place of the script comes from. */
    @FunctionalInterface
    interface Origins {
        Place of(Place script);
    }

    /** @throws BadScenario with every mistake of the file */
    public static Conversion of(Source yaml) {
        var mistakes = new Mistakes(yaml);
        var notes = new Notes(yaml.name());
        var script = new Script();
        YamlText.root(yaml, mistakes)
                .map(root -> new Section(root, "a scenario", mistakes))
                .ifPresent(root -> write(root, script, notes, mistakes));
        mistakes.refuse();
        return new Conversion(script.text(), notes.lines(), script::origin);
    }

    private static void write(Section root, Script script, Notes notes, Mistakes mistakes) {
        var cast = new Cast();
        root.needs("name", "for example name: my-scenario");
        String name = Groovy.text(root.text("name").orElse("?"));
        String description = root.text("description")
                .map(text -> ", " + Groovy.text(text.strip()))
                .orElse("");
        script.line(root.place("name"), "scenario " + name + description);
        root.section("schema_registry", "a schema_registry").ifPresent(registry -> {
            registry.needs("url", "for example url: http://localhost:8081");
            registry.text("url").ifPresent(url -> script.line(registry.place("url"), "registry " + Groovy.text(url)));
            registry.end();
        });
        var topics = root.sections("topics", "a topic");
        var flows = root.sections("flows", "a flow");
        if (topics.isEmpty() && flows.isEmpty() && mistakes.isEmpty())
            mistakes.tell(root.node(), "a scenario needs `topics` or `flows`", "for example topics: [{name: orders}]");
        topics.forEach(topic -> new TopicLines(script, cast, notes, mistakes).write(topic));
        flows.forEach(flow -> new FlowLines(script, mistakes).write(flow));
        new IncidentLines(script, cast, notes, mistakes).write(root);
        root.end();
    }
}
