package khaos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import khaos.base.BadInput;
import khaos.cluster.secure.Access;
import picocli.CommandLine.Option;

/** How a secured cluster is reached; mixed into every command that reaches one. */
final class SecurityOptions {

    @Option(
            names = "--security-protocol",
            paramLabel = "PROTOCOL",
            description = "PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL: the first unless said.")
    private String protocol;

    @Option(
            names = "--sasl-mechanism",
            paramLabel = "MECHANISM",
            description = "How to log in: PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512.")
    private String mechanism;

    @Option(names = "--sasl-username", paramLabel = "NAME", description = "Who logs in.")
    private String username;

    @Option(
            names = "--sasl-password",
            paramLabel = "TEXT",
            description = "That user's password; better in $KHAOS_SASL_PASSWORD or a file.")
    private String password;

    @Option(names = "--sasl-password-file", paramLabel = "FILE", description = "A file that holds it.")
    private Path passwordFile;

    @Option(names = "--ssl-ca-location", paramLabel = "FILE", description = "Whose certificate to trust, PEM.")
    private Path ca;

    @Option(names = "--ssl-cert-location", paramLabel = "FILE", description = "This client's certificate, PEM.")
    private Path certificate;

    @Option(names = "--ssl-key-location", paramLabel = "FILE", description = "Its key, PEM (PKCS #8).")
    private Path key;

    @Option(
            names = "--ssl-key-password",
            paramLabel = "TEXT",
            description = "That key's password; better in $KHAOS_SSL_KEY_PASSWORD or a file.")
    private String keyPassword;

    @Option(names = "--ssl-key-password-file", paramLabel = "FILE", description = "A file that holds it.")
    private Path keyPasswordFile;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Client settings, as in the file of that name for Kafka's own tools; options win over it.")
    private Path commandConfig;

    private final Map<String, String> environment;

    SecurityOptions() {
        this(System.getenv());
    }

    SecurityOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The settings of a client. */
    Properties client() {
        return access().over(CommandConfig.read(commandConfig));
    }

    /** Whether any of them was given, which is a mistake where no such cluster is named. */
    boolean isSaid() {
        return access().isSaid() || commandConfig != null;
    }

    private Access access() {
        return new Access(
                Optional.ofNullable(protocol),
                Optional.ofNullable(mechanism),
                Optional.ofNullable(username),
                secret("sasl_password", password, passwordFile, username != null),
                Optional.ofNullable(ca),
                Optional.ofNullable(certificate),
                Optional.ofNullable(key),
                secret("ssl_key_password", keyPassword, keyPasswordFile, key != null));
    }

    /**
     * @param typed    what was typed, where the start script did not take it out of sight
     * @param isWanted whether the user's environment counts: it may be there for another command
     */
    private Optional<String> secret(String name, String typed, Path file, boolean isWanted) {
        String option = "--" + name.replace('_', '-');
        Optional<String> said = Optional.ofNullable(typed).or(() -> OutOfSight.said(name, environment));
        if (said.isPresent() && file != null)
            throw new BadInput(option + " and " + option + "-file both say it", "keep the file");
        if (said.isPresent()) return said;
        if (file == null)
            return Optional.ofNullable(environment.get("KHAOS_" + name.toUpperCase(Locale.ROOT)))
                    .filter(there -> isWanted && !there.isEmpty());
        try {
            return Optional.of(Files.readString(file).replaceFirst("\\R$", ""));
        } catch (IOException unreadable) {
            throw new BadInput(
                    option + "-file " + file
                            + (Files.exists(file)
                                    ? " cannot be read: " + unreadable.getMessage()
                                    : ": there is no such file"),
                    "name a file that holds the password and nothing else");
        }
    }
}
