package khaos.network.toxic;

import java.util.random.RandomGenerator;
import khaos.network.link.Pass;
import khaos.network.link.Stage;

/** Does nothing. */
public record Noop() implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Pass();
    }
}
