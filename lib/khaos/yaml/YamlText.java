package khaos.yaml;

import java.io.StringReader;
import java.util.Optional;
import khaos.plan.Source;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML file as a tree that knows where each part stands. No object is ever made by a tag of it. */
final class YamlText {

    /** An anchor that is used so often is an attack, no scenario. */
    private static final int MOST_ALIASES = 1000;

    private YamlText() {}

    /** The file's one mapping; empty, and told, when it is none. */
    static Optional<MappingNode> root(Source source, Mistakes mistakes) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(source.text()));
            if (root instanceof MappingNode mapping) return Optional.of(mapping);
            if (root == null)
                mistakes.tell(EmptyFile.NODE, "this file says nothing", "a scenario has a name and topics");
            else
                mistakes.tell(
                        root, "this is no scenario: it is not made of keys", "write name: my-scenario and topics:");
        } catch (MarkedYAMLException wrong) {
            String problem = wrong.getProblem() == null ? "something is wrong" : wrong.getProblem();
            mistakes.tell(
                    wrong.getProblemMark() == null ? wrong.getContextMark() : wrong.getProblemMark(),
                    "this is not YAML: " + problem.replaceFirst("\\. \\(Do not use.*", ""),
                    problem.contains("\\t") ? "indent with spaces, not with tabs" : "");
        } catch (YAMLException wrong) {
            mistakes.tell(
                    EmptyFile.NODE,
                    "this is not YAML: "
                            + wrong.getMessage().lines().findFirst().orElse(""),
                    "");
        }
        return Optional.empty();
    }
}
