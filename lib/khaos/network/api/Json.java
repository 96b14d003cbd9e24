package khaos.network.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaos.network.Placed;
import khaos.network.Proxy;
import khaos.network.link.Connection;
import khaos.network.link.Direction;
import khaos.network.toxic.Kind;

/** Answers, field by field as Toxiproxy gives them, escaped as Go escapes. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        MAPPER.getFactory().setCharacterEscapes(new GoEscapes());
    }

    private Json() {}

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Object> proxies(Collection<Proxy> proxies) {
        var all = new LinkedHashMap<String, Object>();
        proxies.forEach(proxy -> all.put(proxy.name(), proxy(proxy)));
        return all;
    }

    static Map<String, Object> proxy(Proxy proxy) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", proxy.name());
        fields.put("listen", proxy.listen());
        fields.put("upstream", proxy.upstream());
        fields.put("enabled", proxy.isEnabled());
        fields.put("toxics", toxics(proxy));
        return fields;
    }

    static List<Map<String, Object>> toxics(Proxy proxy) {
        return proxy.toxics().stream().map(Json::toxic).toList();
    }

    static Map<String, Object> toxic(Placed toxic) {
        var attributes = new LinkedHashMap<>(Kind.values(toxic.toxic()));
        attributes.values().removeIf(""::equals); // words are ours alone; stock clients know whole numbers
        var fields = new LinkedHashMap<String, Object>();
        fields.put("attributes", attributes);
        fields.put("name", toxic.name());
        fields.put("type", Kind.of(toxic.toxic()).name());
        fields.put("stream", toxic.stream());
        fields.put("toxicity", shortest(toxic.toxicity()));
        return fields;
    }

    static List<Map<String, Object>> connections(Proxy proxy) {
        return proxy.connections().stream().map(Json::connection).toList();
    }

    private static Map<String, Object> connection(Connection.View view) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("client", String.valueOf(view.client()).replaceFirst("^.*/", ""));
        fields.put("local", String.valueOf(view.local()).replaceFirst("^.*/", ""));
        fields.put("since", view.since().toString());
        fields.put("upstream", link(view.upstream()));
        fields.put("downstream", link(view.downstream()));
        return fields;
    }

    private static Map<String, Object> link(Connection.LinkView link) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("held", link.held());
        fields.put("toxics", link.toxics());
        return fields;
    }

    /** Prometheus' text format, with Toxiproxy's names for what it has too. */
    static String metrics(Collection<Proxy> proxies) {
        var text = new StringBuilder();
        for (String what : List.of("received", "sent")) {
            text.append("# HELP toxiproxy_proxy_" + what + "_bytes_total Bytes " + what + " by the proxy so far.\n");
            text.append("# TYPE toxiproxy_proxy_" + what + "_bytes_total counter\n");
            for (Proxy proxy : proxies)
                for (Direction direction : Direction.values()) {
                    var traffic = proxy.traffic(direction);
                    var bytes = what.equals("sent") ? traffic.sent() : traffic.received();
                    text.append("toxiproxy_proxy_" + what + "_bytes_total{direction=\""
                            + direction.name().toLowerCase() + "\",listener=\"" + proxy.listen() + "\",proxy=\""
                            + label(proxy.name()) + "\",upstream=\""
                            + proxy.upstream() + "\"} " + bytes.sum() + "\n");
                }
        }
        text.append("# HELP khaos_proxy_connections Connections that are open now.\n");
        text.append("# TYPE khaos_proxy_connections gauge\n");
        for (Proxy proxy : proxies)
            text.append("khaos_proxy_connections{proxy=\"" + label(proxy.name()) + "\"} " + proxy.openCount() + "\n");
        return text.toString();
    }

    private static String label(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** {@code 1}, {@code 0.25}: as Go writes a 32-bit fraction. */
    private static Object shortest(double value) {
        float single = (float) value;
        if (single == Math.rint(single) && Math.abs(single) < 1e9) return (long) single;
        return new BigDecimal(Float.toString(single));
    }

    private static final class GoEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char escaped : "<>&".toCharArray()) codes[escaped] = ESCAPE_CUSTOM;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return new SerializedString(String.format("\\u%04x", character));
        }
    }
}
