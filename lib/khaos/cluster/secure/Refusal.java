package khaos.cluster.secure;

import java.util.Optional;
import khaos.base.KhaosError;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** What Kafka's clients say when a cluster does not want one, for people. */
public final class Refusal {

    private Refusal() {}

    /** @param what was asked, to follow "cannot"; empty when {@code failure} is about something else */
    public static Optional<KhaosError> of(Throwable failure, String what) {
        if (failure instanceof SslAuthenticationException)
            return Optional.of(new KhaosError(
                    "cannot " + what + ": the TLS handshake failed: "
                            + rootOf(failure).getMessage(),
                    "check --ssl-ca-location, --ssl-cert-location and --ssl-key-location",
                    failure));
        if (failure instanceof AuthenticationException)
            return Optional.of(new KhaosError(
                    "the cluster refuses the login: " + failure.getMessage(),
                    "check --sasl-username and its password, or sasl.jaas.config in the file of --command-config",
                    failure));
        if (failure instanceof AuthorizationException)
            return Optional.of(new KhaosError(
                    "cannot " + what + ": an ACL is missing" + of(failure),
                    "let the user of --sasl-username, or of the certificate, do it: kafka-acls --add --allow-principal",
                    failure));
        return Optional.empty();
    }

    private static String of(Throwable failure) {
        if (failure instanceof TopicAuthorizationException topics
                && !topics.unauthorizedTopics().isEmpty())
            return " for the topic " + String.join(", ", topics.unauthorizedTopics());
        if (failure instanceof GroupAuthorizationException group && group.groupId() != null)
            return " for the group " + group.groupId();
        return "";
    }

    static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }
}
