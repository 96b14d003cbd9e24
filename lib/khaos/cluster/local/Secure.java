package khaos.cluster.local;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import khaos.base.BadInput;
import khaos.base.Near;

/** How clients come to a secured cluster of this machine, by the names of {@code --secure}. */
public enum Secure {
    SASL_PLAIN("sasl-plain", "SASL_PLAINTEXT", List.of("PLAIN")),
    SCRAM_256("scram-256", "SASL_PLAINTEXT", List.of("SCRAM-SHA-256")),
    SCRAM_512("scram-512", "SASL_PLAINTEXT", List.of("SCRAM-SHA-512")),
    TLS("tls", "SSL", List.of()),
    /** TLS with certificates of both. */
    MTLS("mtls", "SSL", List.of()),
    /** All logins, through TLS. */
    SASL_TLS("sasl-tls", "SASL_SSL", List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "PLAIN"));

    private final String said;
    private final String protocol;
    private final List<String> mechanisms;

    Secure(String said, String protocol, List<String> mechanisms) {
        this.said = said;
        this.protocol = protocol;
        this.mechanisms = mechanisms;
    }

    public static Secure named(String said) {
        for (Secure one : values()) if (one.said.equals(said)) return one;
        List<String> all = Arrays.stream(values()).map(one -> one.said).toList();
        String near = Near.meant(said, all);
        throw new BadInput(
                "--secure cannot be `" + said + "`", near.isEmpty() ? "write " + String.join(", ", all) : near);
    }

    /** Kafka's name for it. */
    String protocol() {
        return protocol;
    }

    /** How to log in, the first one as khaos does; none without a login. */
    List<String> mechanisms() {
        return mechanisms;
    }

    boolean isTls() {
        return protocol.endsWith("SSL");
    }

    boolean hasUsers() {
        return this != TLS;
    }

    /** Whether its users are part of what the brokers keep, rather than of their settings. */
    boolean hasScram() {
        return mechanisms.stream().anyMatch(mechanism -> mechanism.startsWith("SCRAM"));
    }

    /** For people: {@code SASL_PLAINTEXT (PLAIN)}. */
    String title() {
        if (this == MTLS) return protocol + " (certificates of both)";
        return protocol
                + (mechanisms.isEmpty() ? "" : mechanisms.stream().collect(Collectors.joining(", ", " (", ")")));
    }

    @Override
    public String toString() {
        return said;
    }
}
