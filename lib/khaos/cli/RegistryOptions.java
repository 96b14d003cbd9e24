package khaos.cli;

import java.nio.file.Path;
import java.util.Optional;
import khaos.base.BadInput;
import khaos.wire.registry.RegistryAccess;
import picocli.CommandLine.Option;

/** Which schema registry, and who asks it; mixed into commands that make load. */
final class RegistryOptions {

    @Option(
            names = "--schema-registry-url",
            paramLabel = "URL",
            description = "The schema registry, over the script's. One is started when it is local and not there.")
    private String url;

    @Option(names = "--schema-registry-username", paramLabel = "NAME", description = "Who asks it.")
    private String username;

    @Option(names = "--schema-registry-password", paramLabel = "TEXT", description = "That user's password.")
    private String password;

    @Option(names = "--schema-registry-token", paramLabel = "TEXT", description = "A bearer token instead.")
    private String token;

    @Option(
            names = "--schema-registry-ca-location",
            paramLabel = "FILE",
            description = "Whose certificate to trust, PEM.")
    private Path ca;

    @Option(
            names = "--schema-registry-cert-location",
            paramLabel = "FILE",
            description = "This client's certificate, PEM.")
    private Path certificate;

    @Option(names = "--schema-registry-key-location", paramLabel = "FILE", description = "Its key, PEM (PKCS #8).")
    private Path key;

    /** @param ofScript the address that the script says */
    Optional<RegistryAccess> over(Optional<String> ofScript) {
        if (password == null)
            password =
                    OutOfSight.said("schema_registry_password", System.getenv()).orElse(null);
        if (token == null)
            token = OutOfSight.said("schema_registry_token", System.getenv()).orElse(null);
        String address = url == null ? ofScript.orElse(null) : url;
        if (address == null) {
            mustSayNothing("--schema-registry-username", username);
            mustSayNothing("--schema-registry-password", password);
            mustSayNothing("--schema-registry-token", token);
            mustSayNothing("--schema-registry-ca-location", ca);
            mustSayNothing("--schema-registry-cert-location", certificate);
            mustSayNothing("--schema-registry-key-location", key);
            return Optional.empty();
        }
        return Optional.of(new RegistryAccess(
                address,
                Optional.ofNullable(username),
                Optional.ofNullable(password),
                Optional.ofNullable(token),
                Optional.ofNullable(ca),
                Optional.ofNullable(certificate),
                Optional.ofNullable(key)));
    }

    private static void mustSayNothing(String flag, Object value) {
        if (value != null)
            throw new BadInput(flag + " is for a registry, and none is named", "add --schema-registry-url");
    }
}
