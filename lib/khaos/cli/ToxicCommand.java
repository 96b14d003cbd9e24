package khaos.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code khaos toxic}: harms to the connections of a proxy, by hand. */
@Command(name = "toxic", description = "Adds, changes and removes toxics of running proxies, khaos's or Toxiproxy's.")
final class ToxicCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    ToxicCommand(Context context) {
        this.context = context;
    }

    /** Alone it says what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.BAD_INPUT.code();
    }

    @Command(name = "add", sortOptions = false, description = "Adds a toxic to a proxy.")
    int add(
            @Mixin ProxyOptions options,
            @Parameters(paramLabel = "PROXY", description = "The proxy's name.") String proxy,
            @Option(
                            names = {"-t", "--type"},
                            paramLabel = "TYPE",
                            required = true,
                            description =
                                    "latency, bandwidth, slow_close, timeout, reset_peer, slicer, limit_data; with khaos's proxies also packet_loss, slow_open, limit_time, corrupt, refuse.")
                    String type,
            @Option(
                            names = {"-a", "--attribute"},
                            paramLabel = "NAME=VALUE",
                            description = "A setting: latency=80; again for each.")
                    Map<String, String> attributes,
            @Option(
                            names = {"-n", "--name"},
                            paramLabel = "NAME",
                            description = "Its name: TYPE_STREAM unless said.")
                    String name,
            @Option(
                            names = "--stream",
                            paramLabel = "STREAM",
                            defaultValue = "downstream",
                            description = "upstream, downstream (unless said) or, with khaos's proxies, both.")
                    String stream,
            @Option(
                            names = "--toxicity",
                            paramLabel = "SHARE",
                            defaultValue = "1",
                            description = "The share of connections that it harms, from 0 to 1.")
                    double toxicity) {
        var toxic = new LinkedHashMap<String, Object>();
        if (name != null) toxic.put("name", name);
        toxic.put("type", type);
        toxic.put("stream", stream);
        toxic.put("toxicity", toxicity);
        toxic.put("attributes", numbers(attributes));
        tell(options.api(context).addToxic(proxy, toxic));
        return Exit.OK.code();
    }

    @Command(name = "update", sortOptions = false, description = "Changes settings of a toxic; the others stay.")
    int update(
            @Mixin ProxyOptions options,
            @Parameters(paramLabel = "PROXY", description = "The proxy's name.") String proxy,
            @Parameters(paramLabel = "TOXIC", description = "The toxic's name.") String name,
            @Option(
                            names = {"-a", "--attribute"},
                            paramLabel = "NAME=VALUE",
                            description = "A setting: latency=80; again for each.")
                    Map<String, String> attributes,
            @Option(names = "--toxicity", paramLabel = "SHARE", description = "The share of connections that it harms.")
                    Double toxicity) {
        var toxic = new LinkedHashMap<String, Object>();
        toxic.put("attributes", numbers(attributes));
        if (toxicity != null) toxic.put("toxicity", toxicity);
        tell(options.api(context).updateToxic(proxy, name, toxic));
        return Exit.OK.code();
    }

    @Command(name = "remove", description = "Removes a toxic.")
    int remove(
            @Mixin ProxyOptions options,
            @Parameters(paramLabel = "PROXY", description = "The proxy's name.") String proxy,
            @Parameters(paramLabel = "TOXIC", description = "The toxic's name.") String name) {
        options.api(context).removeToxic(proxy, name);
        return Exit.OK.code();
    }

    private void tell(JsonNode toxic) {
        context.terminal().print(ProxyTable.toxic(toxic));
    }

    /** What reads as a number is one. */
    private static Map<String, Object> numbers(Map<String, String> attributes) {
        var values = new LinkedHashMap<String, Object>();
        if (attributes != null) attributes.forEach((name, value) -> values.put(name, number(value)));
        return values;
    }

    private static Object number(String value) {
        if (value.matches("-?\\d{1,18}")) return Long.valueOf(value);
        return value.matches("-?\\d*\\.\\d+") ? (Object) Double.valueOf(value) : value;
    }
}
