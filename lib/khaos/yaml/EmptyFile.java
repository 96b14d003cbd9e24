package khaos.yaml;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Stands for a file without anything in it, so that there is a place to tell it at. */
final class EmptyFile {

    private static final Mark START = new Mark("", 0, 0, 0, new int[0], 0);

    static final Node NODE = new ScalarNode(Tag.NULL, "", START, START, ScalarStyle.PLAIN);

    private EmptyFile() {}
}
