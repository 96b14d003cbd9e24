package khaos.dsl.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.plan.RegistryPlan;
import khaos.wire.registry.SchemaText;
import khaos.word.Word;

/** {@code registry { … }}: what must be in the schema registry before the load. */
public final class RegistryBlock {

    private static final List<String> LEVELS = List.of(
            "NONE", "BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE");

    private final List<RegistryPlan.Schema> schemas = new ArrayList<>();

    @Word(
            value = "Registers this text under a subject, unless it is there: Avro, Protobuf or JSON Schema.",
            example = "schema 'orders-value', '''{\"type\": \"record\", \"name\": \"Order\", \"fields\": []}'''")
    public void schema(String subject, String text) {
        mustBeName(subject);
        schemas.add(new RegistryPlan.Schema(
                subject, Optional.of(new SchemaText(SchemaText.Type.of(text), text)), Optional.empty()));
    }

    @Word(
            value = "What a new version of a subject must be: 'BACKWARD', 'FORWARD', 'FULL' or 'NONE'.",
            example = "compatibility 'orders-value', 'BACKWARD'")
    public void compatibility(String subject, String level) {
        mustBeName(subject);
        if (!LEVELS.contains(level))
            throw new KhaosError(
                    "there is no compatibility '" + level + "'",
                    Near.to(level, LEVELS).stream()
                            .findFirst()
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("write one of " + String.join(", ", LEVELS)));
        schemas.add(new RegistryPlan.Schema(subject, Optional.empty(), Optional.of(level)));
    }

    private static void mustBeName(String subject) {
        if (subject.isBlank()) throw new KhaosError("a subject needs a name", "write for example 'orders-value'");
    }

    List<RegistryPlan.Schema> schemas() {
        return schemas;
    }
}
