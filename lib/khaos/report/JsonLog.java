package khaos.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import khaos.history.Sample;
import khaos.history.Watcher;

/** The picture of a run for programs: one JSON object a line on standard output, one a second and one for each event. */
public final class JsonLog implements Watcher {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;

    public JsonLog(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void happened(Duration elapsed, String event) {
        write(line("event", elapsed).put("event", event));
    }

    @Override
    public void sampled(Sample sample) {
        write(ResultJson.fill(line("sample", sample.elapsed()), sample));
    }

    private static ObjectNode line(String type, Duration elapsed) {
        return JSON.createObjectNode().put("type", type).put("elapsedMs", elapsed.toMillis());
    }

    private void write(ObjectNode line) {
        terminal.print(line.toString());
    }
}
