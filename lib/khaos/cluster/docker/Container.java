package khaos.cluster.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.core.InvocationBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import khaos.base.Bytes;

/**
 * A container, by its id: one that was made afresh under its name is another. Orders are idempotent: what is so already is no
 * error.
 */
public final class Container {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOG_LIMIT = Duration.ofSeconds(5);

    private final Engine engine;
    private final String id;
    private final String name;

    Container(Engine engine, String id, String name) {
        this.engine = engine;
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Engine engine() {
        return engine;
    }

    /** @throws KhaosError when it has been removed, or the engine does not answer */
    public ContainerState state() {
        return ContainerState.of(engine.ask("ask for " + this, () -> client().inspectContainerCmd(id)
                        .exec())
                .getState());
    }

    /** Whether it was started with {@code --rm}. */
    boolean goesWhenItEnds() {
        return engine.ask(
                "ask for " + this,
                () -> Boolean.TRUE.equals(
                        client().inspectContainerCmd(id).exec().getHostConfig().getAutoRemove()));
    }

    public void start() {
        order("start", () -> client().startContainerCmd(id).exec(), state -> !state.isDown());
    }

    /** Asks its first process to end, and kills it after 30 s; returns when it has ended. */
    public void stop() {
        order(
                "stop",
                () -> client().stopContainerCmd(id)
                        .withTimeout((int) PATIENCE.toSeconds())
                        .exec(),
                ContainerState::isDown);
    }

    /** SIGKILL, also to one that is paused. */
    public void kill() {
        order("kill", () -> client().killContainerCmd(id).exec(), ContainerState::isDown);
    }

    public void pause() {
        order("pause", () -> client().pauseContainerCmd(id).exec(), ContainerState::isPaused);
    }

    /** One that is down stays so. */
    public void unpause() {
        order("unpause", () -> client().unpauseContainerCmd(id).exec(), state -> !state.isPaused());
    }

    /** Engines refuse what is so already, each version in its own words: a look at it tells whether that was all. */
    private void order(String verb, Runnable act, Predicate<ContainerState> isSo) {
        engine.tell(verb + " " + this, () -> {
            try {
                act.run();
            } catch (DockerException refused) {
                if (refused instanceof NotFoundException || !isSo.test(state())) throw refused;
            }
        });
    }

    /** What it holds in RAM; 0 when the engine does not tell. */
    Bytes memory() {
        var first = new InvocationBuilder.AsyncResultCallback<Statistics>();
        client().statsCmd(id).withNoStream(true).exec(first);
        try (first) {
            var told =
                    engine.ask("ask how " + this + " does", first::awaitResult).getMemoryStats();
            return new Bytes(told == null || told.getUsage() == null ? 0 : told.getUsage());
        } catch (IOException | RuntimeException untold) {
            return new Bytes(0);
        }
    }

    /** The end of what it prints. */
    public String lastLines(int lines) {
        var text = new StringBuilder();
        engine.tell("read the log of " + this, () -> {
            try (var frames = new ResultCallback.Adapter<Frame>() {
                @Override
                public void onNext(Frame frame) {
                    text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                }
            }) {
                client().logContainerCmd(id)
                        .withStdOut(true)
                        .withStdErr(true)
                        .withTail(lines)
                        .exec(frames)
                        .awaitCompletion(LOG_LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (IOException closed) {
                // What came is all there is.
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        return text.toString();
    }

    private DockerClient client() {
        return engine.client();
    }

    @Override
    public String toString() {
        return "the container " + name;
    }
}
