package khaos.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Proxies and their toxics as lines for people. */
final class ProxyTable {

    private ProxyTable() {}

    /** @param proxies by name, as the API gives them */
    static List<String> lines(JsonNode proxies) {
        if (proxies.isEmpty())
            return List.of("no proxies; make one: khaos proxy create NAME --listen HOST:PORT --upstream HOST:PORT");
        int name = longest(proxies, "name");
        int listen = longest(proxies, "listen");
        var lines = new ArrayList<String>();
        for (JsonNode proxy : proxies) {
            lines.add(String.format(
                    "%-" + name + "s  %-" + listen + "s → %s%s",
                    proxy.path("name").asText(),
                    proxy.path("listen").asText(),
                    proxy.path("upstream").asText(),
                    proxy.path("enabled").asBoolean() ? "" : "  disabled"));
            proxy.path("toxics").forEach(toxic -> lines.add("  " + toxic(toxic)));
        }
        return lines;
    }

    /** {@code latency_downstream: latency downstream, latency=80 jitter=0, on 50 % of the connections}. */
    static String toxic(JsonNode toxic) {
        double toxicity = toxic.path("toxicity").asDouble(1);
        String attributes = toxic.path("attributes").properties().stream()
                .map(attribute ->
                        attribute.getKey() + "=" + attribute.getValue().asText())
                .collect(Collectors.joining(" "));
        return toxic.path("name").asText() + ": " + toxic.path("type").asText() + " "
                + toxic.path("stream").asText() + (attributes.isEmpty() ? "" : ", " + attributes)
                + (toxicity == 1 ? "" : ", on " + share(toxicity) + " of the connections");
    }

    private static String share(double toxicity) {
        return new BigDecimal(toxicity * 100)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    private static int longest(JsonNode proxies, String field) {
        return StreamSupport.stream(proxies.spliterator(), false)
                .mapToInt(proxy -> proxy.path(field).asText().length())
                .max()
                .orElse(1);
    }
}
