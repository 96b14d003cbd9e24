package khaos.network.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaos.network.Proxies;
import khaos.network.Proxy;

/** Which request means what. */
final class Routes {

    static final String EVENTS = "/events";

    private static final Answer NOT_FOUND = Answer.text(404, "404 page not found\n");
    private static final Answer NOT_ALLOWED = Answer.empty(405);

    private final Requests requests;
    private final Proxies proxies;

    Routes(Requests requests, Proxies proxies) {
        this.requests = requests;
        this.proxies = proxies;
    }

    /** @param path its parts, decoded */
    Answer answer(String method, List<String> path, byte[] body) {
        try {
            return switch (path.size()) {
                case 1 -> top(method, path.get(0), body);
                case 2 -> path.get(0).equals("proxies") ? proxy(method, path.get(1), body) : NOT_FOUND;
                case 3 -> path.get(0).equals("proxies") ? part(method, path.get(1), path.get(2), body) : NOT_FOUND;
                case 4 ->
                    path.get(0).equals("proxies") && path.get(2).equals("toxics")
                            ? toxic(method, path.get(1), path.get(3), body)
                            : NOT_FOUND;
                default -> NOT_FOUND;
            };
        } catch (ApiError error) {
            return Answer.of(error);
        }
    }

    private Answer top(String method, String what, byte[] body) throws ApiError {
        switch (method + " " + what) {
            case "GET version":
                return new Answer(200, "application/json;charset=utf-8", "{\"version\": \"2.12.0\"}\n", Map.of());
            case "GET metrics":
                return new Answer(200, "text/plain; version=0.0.4", Json.metrics(proxies.all()), Map.of());
            case "GET proxies":
                return Answer.ok(Json.proxies(proxies.all()));
            case "POST proxies":
                return Answer.json(201, Json.proxy(requests.create(body)));
            case "POST populate":
                return populated(body);
            case "POST reset":
                requests.reset();
                return Answer.empty(204);
            default:
                return List.of("version", "metrics", "proxies", "populate", "reset")
                                .contains(what)
                        ? NOT_ALLOWED
                        : NOT_FOUND;
        }
    }

    private Answer populated(byte[] body) {
        Requests.Populated done;
        try {
            done = requests.populate(body);
        } catch (ApiError error) {
            done = new Requests.Populated(List.of(), error);
        }
        var fields = new LinkedHashMap<String, Object>();
        if (done.failure() != null) fields.putAll(Answer.fields(done.failure()));
        fields.put(
                "proxies",
                done.proxies().isEmpty()
                        ? null
                        : done.proxies().stream().map(Json::proxy).toList());
        return Answer.json(done.failure() == null ? 201 : done.failure().status(), fields);
    }

    private Answer proxy(String method, String name, byte[] body) throws ApiError {
        if (!List.of("GET", "POST", "PATCH", "DELETE").contains(method)) return NOT_ALLOWED;
        Proxy proxy = requests.proxy(name);
        switch (method) {
            case "GET":
                return Answer.ok(Json.proxy(proxy));
            case "DELETE":
                requests.remove(proxy);
                return Answer.empty(204);
            default:
                return Answer.ok(Json.proxy(requests.update(proxy, body)));
        }
    }

    private Answer part(String method, String name, String part, byte[] body) throws ApiError {
        if (part.equals("connections"))
            return method.equals("GET") ? Answer.ok(Json.connections(requests.proxy(name))) : NOT_ALLOWED;
        if (!part.equals("toxics")) return NOT_FOUND;
        if (method.equals("GET")) return Answer.ok(Json.toxics(requests.proxy(name)));
        if (method.equals("POST")) return Answer.ok(Json.toxic(requests.addToxic(requests.proxy(name), body)));
        return NOT_ALLOWED;
    }

    private Answer toxic(String method, String name, String toxic, byte[] body) throws ApiError {
        if (!List.of("GET", "POST", "PATCH", "DELETE").contains(method)) return NOT_ALLOWED;
        Proxy proxy = requests.proxy(name);
        var placed = requests.toxic(proxy, toxic);
        switch (method) {
            case "GET":
                return Answer.ok(Json.toxic(placed));
            case "DELETE":
                requests.removeToxic(proxy, placed);
                return Answer.empty(204);
            default:
                return Answer.ok(Json.toxic(requests.update(proxy, placed, body)));
        }
    }
}
