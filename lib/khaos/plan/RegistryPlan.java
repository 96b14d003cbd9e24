package khaos.plan;

import java.util.List;
import java.util.Optional;
import khaos.wire.registry.SchemaText;

/**
 * The schema registry that a scenario asks for.
 *
 * @param url     empty for one that khaos starts
 * @param schemas registered before the load, in this order
 */
public record RegistryPlan(Optional<String> url, List<Schema> schemas) {

    public RegistryPlan {
        schemas = List.copyOf(schemas);
    }

    /** A schema that must be there; for a subject without text, what new versions of it must be. */
    public record Schema(String subject, Optional<SchemaText> text, Optional<String> compatibility) {}
}
