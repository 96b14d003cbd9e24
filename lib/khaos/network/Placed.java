package khaos.network;

import java.util.Set;
import java.util.random.RandomGenerator;
import khaos.network.link.Direction;
import khaos.network.link.Pass;
import khaos.network.link.Stage;
import khaos.network.toxic.Toxic;

/**
 * A toxic in its place on a proxy.
 *
 * @param stream   upstream, downstream or both, as it was written
 * @param toxicity the share of links that it harms, drawn for each when it begins or changes
 */
public record Placed(String name, Toxic toxic, String stream, double toxicity) {

    public Set<Direction> directions() {
        return switch (stream.toLowerCase()) {
            case "upstream" -> Set.of(Direction.UPSTREAM);
            case "downstream" -> Set.of(Direction.DOWNSTREAM);
            default -> Set.of(Direction.UPSTREAM, Direction.DOWNSTREAM);
        };
    }

    public Placed with(Toxic toxic, double toxicity) {
        return new Placed(name, toxic, stream, toxicity);
    }

    /** For one link: what the toxic does there, or nothing. */
    Stage stage(RandomGenerator dice) {
        return dice.nextDouble() < toxicity ? toxic.stage(dice) : new Pass();
    }
}
