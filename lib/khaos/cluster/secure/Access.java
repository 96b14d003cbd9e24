package khaos.cluster.secure;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.base.BadInput;
import khaos.base.Near;
import khaos.base.Pem;

/**
 * Who khaos is to a cluster, and whom it trusts: what the options of that name say. Never printed.
 *
 * @param ca          whom to trust, PEM
 * @param certificate of this client, PEM; with {@code key}
 */
public record Access(
        Optional<String> protocol,
        Optional<String> mechanism,
        Optional<String> username,
        Optional<String> password,
        Optional<Path> ca,
        Optional<Path> certificate,
        Optional<Path> key,
        Optional<String> keyPassword) {

    private static final List<String> PROTOCOLS = List.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");
    private static final List<String> MECHANISMS = List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");
    private static final String PASSWORD = "--sasl-password-file FILE or KHAOS_SASL_PASSWORD";
    private static final String KEY_PASSWORD =
            "give its password with --ssl-key-password-file FILE or KHAOS_SSL_KEY_PASSWORD";

    public Access {
        protocol = protocol.map(said -> known("--security-protocol", said, PROTOCOLS, ""));
        mechanism = mechanism.map(said -> known(
                "--sasl-mechanism",
                said,
                MECHANISMS,
                "; OAUTHBEARER and others need more than a user, which --command-config FILE can say"));
        if (username.isEmpty() && password.isPresent())
            throw new BadInput("a SASL password needs its user", "add --sasl-username");
        if (username.isPresent() && password.isEmpty())
            throw new BadInput("--sasl-username needs a password", "give it with " + PASSWORD);
        if (certificate.isPresent() != key.isPresent())
            throw new BadInput(
                    "--ssl-cert-location and --ssl-key-location go together",
                    "add --ssl-" + (certificate.isPresent() ? "key" : "cert") + "-location");
        if (keyPassword.isPresent() && key.isEmpty())
            throw new BadInput("a key's password needs the key", "add --ssl-key-location");
    }

    /** Whether it is any more than nothing. */
    public boolean isSaid() {
        return Stream.of(protocol, mechanism, username, ca, certificate).anyMatch(Optional::isPresent);
    }

    private static String known(String option, String said, List<String> all, String more) {
        String name = said.toUpperCase(Locale.ROOT);
        if (all.contains(name)) return name;
        String near = Near.meant(name, all);
        throw new BadInput(
                option + " cannot be `" + said + "`",
                (near.isEmpty() ? "write " + String.join(", ", all) : near) + more);
    }

    /** The settings of a client: those of {@code base}, and these over them. */
    public Properties over(Properties base) {
        var all = new Properties();
        all.putAll(base);
        protocol.ifPresent(said -> all.setProperty("security.protocol", said));
        String effective = all.getProperty("security.protocol", "PLAINTEXT");
        if (effective.startsWith("SASL_")) login(all, effective);
        else if (mechanism.isPresent() || username.isPresent())
            throw new BadInput(
                    "--sasl-" + (mechanism.isPresent() ? "mechanism" : "username")
                            + " is for clusters with a login, and " + "the security protocol is " + effective,
                    "add --security-protocol SASL_SSL, or SASL_PLAINTEXT for one without TLS");
        if (effective.endsWith("SSL")) tls(all);
        else if (ca.isPresent() || certificate.isPresent())
            throw new BadInput(
                    "--ssl-" + (ca.isPresent() ? "ca" : "cert") + "-location is for clusters with TLS, and the "
                            + "security protocol is " + effective,
                    "add --security-protocol SSL, or SASL_SSL for one with a login too");
        return all;
    }

    private void login(Properties all, String effective) {
        mechanism.ifPresent(said -> all.setProperty("sasl.mechanism", said));
        if (!all.containsKey("sasl.mechanism"))
            throw new BadInput(
                    effective + " needs a mechanism", "add --sasl-mechanism " + String.join(", ", MECHANISMS));
        username.ifPresent(user -> all.setProperty(
                "sasl.jaas.config",
                module(all) + " required username=" + quoted(user) + " password=" + quoted(password.orElseThrow())
                        + ";"));
        boolean isPassword = MECHANISMS.contains(all.getProperty("sasl.mechanism"));
        if (isPassword && !all.containsKey("sasl.jaas.config"))
            throw new BadInput(effective + " needs a user", "add --sasl-username, and the password with " + PASSWORD);
    }

    private static String module(Properties all) {
        return all.getProperty("sasl.mechanism").equals("PLAIN")
                ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                : "org.apache.kafka.common.security.scram.ScramLoginModule";
    }

    /** As JAAS reads it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Keys are decrypted here: Kafka's own reader takes fewer kinds and cannot say which file is wrong. */
    private void tls(Properties all) {
        ca.ifPresent(file -> {
            Pem.certificates(file, "--ssl-ca-location");
            all.setProperty("ssl.truststore.type", "PEM");
            all.setProperty("ssl.truststore.location", file.toString());
        });
        if (certificate.isEmpty()) return;
        List<X509Certificate> chain = Pem.certificates(certificate.get(), "--ssl-cert-location");
        Instant end = chain.get(0).getNotAfter().toInstant();
        if (end.isBefore(Instant.now()))
            throw new BadInput(
                    "the certificate of --ssl-cert-location " + certificate.get() + " expired at " + end,
                    "get a new one");
        var own = Pem.key(key.orElseThrow(), "--ssl-key-location", keyPassword, KEY_PASSWORD);
        all.setProperty("ssl.keystore.type", "PEM");
        all.setProperty(
                "ssl.keystore.certificate.chain", chain.stream().map(Pem::of).collect(Collectors.joining()));
        all.setProperty("ssl.keystore.key", Pem.of(own));
        List.of("ssl.keystore.location", "ssl.keystore.password", "ssl.key.password")
                .forEach(all::remove);
    }

    @Override
    public String toString() {
        return protocol.orElse("PLAINTEXT");
    }
}
