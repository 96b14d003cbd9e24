package khaos.network.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaos.network.Placed;
import khaos.network.Proxies;
import khaos.network.Proxy;
import khaos.network.toxic.Kind;
import khaos.network.toxic.Toxic;

/** What can be asked of the proxies, request by request. One thread. */
final class Requests {

    private static final Set<String> STREAMS = Set.of("upstream", "downstream", "both");

    private final Proxies proxies;
    private final Timetable timetable;
    private final Events events;

    Requests(Proxies proxies, Timetable timetable, Events events) {
        this.proxies = proxies;
        this.timetable = timetable;
        this.events = events;
    }

    Proxy proxy(String name) throws ApiError {
        return proxies.named(name).orElseThrow(() -> new ApiError(404, "proxy not found"));
    }

    Placed toxic(Proxy proxy, String name) throws ApiError {
        return proxy.toxic(name).orElseThrow(() -> new ApiError(404, "toxic not found"));
    }

    Proxy create(byte[] bytes) throws ApiError {
        var body = Body.object(bytes, "Proxy");
        var wanted = Wanted.of(body, true);
        if (wanted.name.isEmpty()) throw ApiError.missing("name");
        if (wanted.upstream.isEmpty()) throw ApiError.missing("upstream");
        checkName(wanted.name);
        if (proxies.named(wanted.name).isPresent()) throw new ApiError(409, "proxy already exists");
        return add(wanted);
    }

    private static void checkName(String name) throws ApiError {
        if (name.indexOf('/') >= 0) throw new ApiError(400, "a name with a slash could never be asked for: " + name);
    }

    private Proxy add(Wanted wanted) throws ApiError {
        try {
            for (NewToxic toxic : wanted.toxics) toxic.check();
            Proxy proxy = proxies.add(wanted.name, wanted.listen, wanted.upstream, wanted.isEnabled);
            events.say("proxy added", proxy.name(), "");
            for (NewToxic toxic : wanted.toxics) add(proxy, toxic);
            return proxy;
        } catch (IOException failure) {
            throw new ApiError(500, failure.getMessage());
        }
    }

    /** Those that were made or were there already; what failed, if anything did. */
    Populated populate(byte[] bytes) throws ApiError {
        JsonNode list = Body.read(bytes);
        if (!list.isArray() && !list.isNull())
            throw ApiError.badBody("json: cannot unmarshal object into Go value of type []*toxiproxy.Proxy");
        var wanted = new ArrayList<Wanted>();
        for (JsonNode one : list) {
            wanted.add(Wanted.of(Body.object(one, "Proxy"), true));
            Wanted last = wanted.get(wanted.size() - 1);
            if (last.name.isEmpty()) throw ApiError.missing("name at proxy " + wanted.size());
            if (last.upstream.isEmpty()) throw ApiError.missing("upstream at proxy " + wanted.size());
            checkName(last.name);
        }
        var made = new ArrayList<Proxy>();
        try {
            for (Wanted one : wanted) made.add(replaced(one));
            return new Populated(made, null);
        } catch (ApiError failure) {
            return new Populated(made, failure);
        }
    }

    private Proxy replaced(Wanted wanted) throws ApiError {
        var there = proxies.named(wanted.name);
        if (there.isEmpty()) return add(wanted);
        Proxy proxy = there.get();
        try {
            if (Proxy.isSame(proxy.listen(), wanted.listen) && proxy.upstream().equals(wanted.upstream)) {
                if (wanted.isEnabled) proxy.enable();
                else proxy.disable();
                return proxy;
            }
        } catch (IOException unknown) {
            throw new ApiError(500, unknown.getMessage());
        }
        remove(proxy);
        return add(wanted);
    }

    Proxy update(Proxy proxy, byte[] bytes) throws ApiError {
        var body = Body.object(bytes, "Proxy");
        String listen = body.text("listen", proxy.listen());
        String upstream = body.text("upstream", proxy.upstream());
        boolean isEnabled = body.flag("enabled", proxy.isEnabled());
        try {
            proxy.move(listen, upstream, isEnabled);
        } catch (IOException failure) {
            throw new ApiError(500, failure.getMessage());
        }
        events.say(proxy.isEnabled() ? "proxy enabled" : "proxy disabled", proxy.name(), "");
        return proxy;
    }

    void remove(Proxy proxy) {
        timetable.forget(proxy);
        proxies.remove(proxy);
        events.say("proxy removed", proxy.name(), "");
    }

    void reset() throws ApiError {
        try {
            timetable.clear();
            proxies.reset();
        } catch (IOException failure) {
            throw new ApiError(500, failure.getMessage());
        }
        events.say("reset", "", "");
    }

    /** @return how it stands, or will once its time has come */
    Placed addToxic(Proxy proxy, byte[] bytes) throws ApiError {
        var toxic = NewToxic.of(Body.object(bytes, "ToxicWrapper"));
        toxic.check();
        return add(proxy, toxic);
    }

    private Placed add(Proxy proxy, NewToxic toxic) throws ApiError {
        if (proxy.toxic(toxic.name).isPresent()) throw new ApiError(409, "toxic already exists");
        Placed placed = toxic.placed();
        if (toxic.afterMillis <= 0) begin(proxy, placed, toxic.durationMillis);
        else timetable.in(toxic.afterMillis, proxy, placed.name(), () -> begin(proxy, placed, toxic.durationMillis));
        return placed;
    }

    /** Unless one of its name came before it. */
    private void begin(Proxy proxy, Placed placed, long durationMillis) {
        if (proxy.toxic(placed.name()).isPresent()) return;
        proxy.add(placed);
        events.say("toxic added", proxy.name(), placed.name());
        if (durationMillis > 0) timetable.in(durationMillis, proxy, placed.name(), () -> removeToxic(proxy, placed));
    }

    Placed update(Proxy proxy, Placed toxic, byte[] bytes) throws ApiError {
        var body = Body.object(bytes, "ToxicWrapper");
        double toxicity = body.fraction("toxicity", toxic.toxicity(), "float32");
        Placed changed = toxic.with(toxic(toxic.toxic(), body), toxicity);
        proxy.replace(changed);
        events.say("toxic updated", proxy.name(), toxic.name());
        return changed;
    }

    void removeToxic(Proxy proxy, Placed toxic) {
        timetable.forget(proxy, toxic.name());
        proxy.remove(toxic);
        events.say("toxic removed", proxy.name(), toxic.name());
    }

    private static Toxic toxic(Toxic before, Body body) throws ApiError {
        return made(Kind.of(before), Kind.values(before), body);
    }

    private static Toxic made(Kind kind, Map<String, Object> before, Body body) throws ApiError {
        JsonNode json = body.value("attributes").orElse(null);
        if (json == null) return kind.make(before);
        if (!json.isObject())
            throw ApiError.badBody(
                    "json: cannot unmarshal " + json.getNodeType().name().toLowerCase()
                            + " into Go struct field .attributes of type toxics." + kind.inside());
        var attributes = new Body(json, kind.inside() + ".attributes");
        var values = new LinkedHashMap<>(before);
        for (Kind.Attribute attribute : kind.attributes()) {
            String name = attribute.name();
            Object otherwise = before.get(name);
            if (attribute.type() == String.class) values.put(name, attributes.text(name, (String) otherwise));
            else if (attribute.type() == double.class)
                values.put(name, attributes.fraction(name, (double) otherwise, "float64"));
            else values.put(name, attributes.whole(name, (long) otherwise));
        }
        return kind.make(values);
    }

    /** @param failure null when all went well */
    record Populated(List<Proxy> proxies, ApiError failure) {}

    private record Wanted(String name, String listen, String upstream, boolean isEnabled, List<NewToxic> toxics) {

        static Wanted of(Body body, boolean isEnabled) throws ApiError {
            var toxics = new ArrayList<NewToxic>();
            for (JsonNode toxic : body.value("toxics").map(List::of).orElse(List.of()))
                for (JsonNode one : toxic) toxics.add(NewToxic.of(Body.object(one, "ToxicWrapper")));
            return new Wanted(
                    body.text("name", ""),
                    body.text("listen", ""),
                    body.text("upstream", ""),
                    body.flag("enabled", isEnabled),
                    toxics);
        }
    }

    /** A toxic as somebody asks for it; {@link #check} says whether it can be. */
    private record NewToxic(
            String name,
            String type,
            String stream,
            double toxicity,
            long afterMillis,
            long durationMillis,
            Body body) {

        static NewToxic of(Body body) throws ApiError {
            String type = body.text("type", "");
            String stream = body.text("stream", "downstream");
            String name = body.text("name", "");
            return new NewToxic(
                    name.isEmpty() ? type + "_" + stream : name,
                    type,
                    stream,
                    body.fraction("toxicity", 1, "float32"),
                    body.whole("after", 0),
                    body.whole("duration", 0),
                    body);
        }

        void check() throws ApiError {
            if (!STREAMS.contains(stream.toLowerCase()))
                throw new ApiError(400, "stream was invalid, can be either upstream or downstream");
            checkName(name);
            placed();
        }

        Placed placed() throws ApiError {
            Kind kind = Kind.named(type).orElseThrow(() -> new ApiError(400, "invalid toxic type"));
            var zeros = new LinkedHashMap<String, Object>();
            kind.attributes().forEach(attribute -> zeros.put(attribute.name(), attribute.zero()));
            return new Placed(name, made(kind, zeros, body), stream, toxicity);
        }
    }
}
