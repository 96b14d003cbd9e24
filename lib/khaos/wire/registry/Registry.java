package khaos.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;

/**
 * A schema registry with Confluent's REST API. Answers are awaited for 10 s at most; nothing is remembered, since each
 * schema is asked for once a run.
 */
public final class Registry {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int NOT_FOUND = 404;

    private final RegistryCalls calls;

    private Registry(RegistryCalls calls) {
        this.calls = calls;
    }

    /**
     * The registry at {@code access}, wherever its API lies below that address.
     *
     * @throws KhaosError when nobody answers, or somebody who is no registry, naming the flag that is likely wrong
     */
    public static Registry open(RegistryAccess access) {
        return new Registry(RegistryCalls.discover(access));
    }

    /** The full address of its API. */
    public String url() {
        return calls.url();
    }

    public List<String> subjects() {
        var names = new ArrayList<String>();
        calls.get("/subjects").body().forEach(name -> names.add(name.asText()));
        return names;
    }

    /** @param version empty for the latest */
    public Registered schema(String subject, Optional<Integer> version) {
        var answer = calls.get("/subjects/" + path(subject) + "/versions/"
                + version.map(Object::toString).orElse("latest"));
        if (answer.status() == NOT_FOUND) throw missing(subject, version);
        var body = answer.mustBeOk("asked for subject '" + subject + "'");
        return new Registered(body.get("id").asInt(), body.get("version").asInt(), schema(body));
    }

    private KhaosError missing(String subject, Optional<Integer> version) {
        var there = subjects();
        if (version.isPresent() && there.contains(subject))
            return new KhaosError(
                    "subject '" + subject + "' has no version " + version.get() + " in the registry " + url(),
                    "leave the version out for the latest");
        return new KhaosError(
                "the registry " + url() + " has no subject '" + subject + "'",
                there.isEmpty()
                        ? "it has none at all: register the schema first, or give it in the script: schema '" + subject
                                + "', '…'"
                        : "its subjects are " + String.join(", ", there.subList(0, Math.min(10, there.size()))));
    }

    /** The schema that records name by {@code id}. */
    public SchemaText byId(int id) {
        return schema(calls.get("/schemas/ids/" + id).mustBeOk("asked for the schema with id " + id));
    }

    /**
     * Registers {@code schema} under {@code subject}, unless it is there already.
     *
     * @return its id
     * @throws Conflict when it is not compatible with what the subject has
     */
    public int register(String subject, SchemaText schema) {
        ObjectNode body = JSON.createObjectNode();
        body.put("schema", schema.text());
        body.put("schemaType", schema.type().name());
        var references = body.putArray("references");
        for (var reference : schema.references())
            references
                    .addObject()
                    .put("name", reference.name())
                    .put("subject", reference.subject())
                    .put("version", reference.version());
        var answer = calls.post("/subjects/" + path(subject) + "/versions", body.toString());
        if (answer.status() == CONFLICT) throw new Conflict(subject, answer.message());
        if (answer.status() == UNPROCESSABLE)
            throw new KhaosError(
                    "the registry takes no such schema for subject '" + subject + "': " + answer.message(),
                    "mend the schema");
        return answer.mustBeOk("asked to register subject '" + subject + "'")
                .get("id")
                .asInt();
    }

    /** Sets what {@code subject} demands of new versions: {@code BACKWARD}, {@code NONE}, … */
    public void compatibility(String subject, String level) {
        var body = JSON.createObjectNode().put("compatibility", level);
        calls.put("/config/" + path(subject), body.toString())
                .mustBeOk("asked for " + level + " compatibility of subject '" + subject + "'");
    }

    /** The schemas that {@code schema} uses, by the names that it has for them; those that others use come first. */
    public Map<String, SchemaText> references(SchemaText schema) {
        var all = new LinkedHashMap<String, SchemaText>();
        collect(schema, all);
        return all;
    }

    private void collect(SchemaText schema, Map<String, SchemaText> all) {
        for (var reference : schema.references()) {
            if (all.containsKey(reference.name())) continue;
            var used = schema(reference.subject(), Optional.of(reference.version()))
                    .schema();
            collect(used, all);
            all.put(reference.name(), used);
        }
    }

    private static SchemaText schema(JsonNode body) {
        var references = new ArrayList<SchemaText.Reference>();
        for (var reference : body.path("references"))
            references.add(new SchemaText.Reference(
                    reference.get("name").asText(),
                    reference.get("subject").asText(),
                    reference.get("version").asInt()));
        String text = body.get("schema").asText();
        String named =
                body.path("schemaType").asText(); // Confluent leaves AVRO out, Apicurio leaves all out of some answers
        var type = named.isEmpty() ? SchemaText.Type.of(text) : SchemaText.Type.valueOf(named);
        return new SchemaText(type, text, references);
    }

    private static String path(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where a registry should be, nobody listens. */
    public static final class Nobody extends KhaosError {

        private static final long serialVersionUID = 1;

        Nobody(RegistryAccess access) {
            super(
                    "the schema registry " + access + " does not answer: nobody listens there",
                    "check --schema-registry-url, or registry '…' in the script");
        }
    }

    /** A schema that does not follow on what its subject has. */
    public static final class Conflict extends KhaosError {

        private static final long serialVersionUID = 1;

        Conflict(String subject, String why) {
            super(
                    "the schema does not fit the one that subject '" + subject + "' has: "
                            + why.strip().replaceAll("\\s+", " "),
                    "change it compatibly, use another subject, or lower the subject's compatibility");
        }
    }
}
