package khaos.cluster.secure;

import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import khaos.base.KhaosError;

/** Why two did not agree on TLS. */
record TlsFailure(String address, Map<String, Object> client) {

    private static final Pattern NO_SUCH_NAME = Pattern.compile("No (subject alternative|name matching)");
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
    private static final Pattern ABOUT_CERTIFICATE = Pattern.compile("certificate|unknown_ca|handshake_failure");

    KhaosError of(IOException failure) {
        Throwable root = Refusal.rootOf(failure);
        String said = String.valueOf(root.getMessage());
        if (chain(failure)
                .anyMatch(cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException))
            return told(
                    "the certificate that " + address + " shows is not valid now: " + said,
                    "let the broker have a new one; no option makes khaos take it",
                    failure);
        if (said.contains("unable to find valid certification path"))
            return told(
                    "nobody whom khaos trusts vouches for the certificate of " + address,
                    "name its CA with --ssl-ca-location FILE",
                    failure);
        if (NO_SUCH_NAME.matcher(said).find())
            return told(
                    "the certificate of " + address + " is not for that name: " + said,
                    "write in --bootstrap-servers a name that it has; ssl.endpoint.identification.algorithm= in the file"
                            + " of --command-config takes any",
                    failure);
        var alert = ALERT.matcher(said);
        if (alert.find()) return refused(alert.group(1), failure);
        boolean isOther = said.contains("Unsupported or unrecognized SSL message") || !(root instanceof SSLException);
        if (isOther)
            return told(
                    address + " does not speak TLS, and the security protocol is " + client.get("security.protocol"),
                    "write --security-protocol " + plain(),
                    failure);
        return told(
                "the TLS handshake with " + address + " failed: " + said,
                "check --ssl-ca-location, --ssl-cert-location and --ssl-key-location",
                failure);
    }

    /** The connection ended although both had agreed; the reason may have been lost with it. */
    KhaosError afterwards(IOException failure) {
        var alert = ALERT.matcher(String.valueOf(Refusal.rootOf(failure).getMessage()));
        return refused(alert.find() ? alert.group(1) : "certificate refused", failure);
    }

    private KhaosError refused(String alert, IOException failure) {
        if (!ABOUT_CERTIFICATE.matcher(alert).find())
            return told(address + " ended the TLS handshake: " + alert, "check the TLS settings of both", failure);
        boolean isShown = client.keySet().stream().anyMatch(name -> name.startsWith("ssl.keystore."));
        return isShown
                ? told(
                        address + " does not take this client's certificate (" + alert + ")",
                        "check --ssl-cert-location: the broker must trust who issued it",
                        failure)
                : told(
                        address + " wants a certificate of its clients (" + alert + ")",
                        "add --ssl-cert-location and --ssl-key-location",
                        failure);
    }

    private String plain() {
        return client.get("security.protocol").equals("SSL") ? "PLAINTEXT" : "SASL_PLAINTEXT";
    }

    private static KhaosError told(String what, String fix, IOException failure) {
        return new KhaosError(what, fix, failure);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .map(Optional::orElseThrow);
    }
}
