package khaos.cluster.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import khaos.base.OwnerOnly;
import khaos.base.Pem;
import khaos.cluster.secure.Access;
import khaos.network.tls.Authority;
import khaos.network.tls.Issued;

/**
 * Who may come to a secured cluster, and what it shows, as files beside the brokers' data: made once, and good for as long as
 * that is there. The user {@code khaos} may do everything, {@code guest} what an ACL lets him.
 */
record Credentials(Secure secure, Path folder) {

    private static final String SUPER_USER = "khaos";
    private static final String GUEST = "guest";
    private static final int PASSWORD_LENGTH = 24;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final String MODULES = "org.apache.kafka.common.security.";

    /** @param data the folder of the brokers' folders */
    static Optional<Credentials> of(LocalSettings settings, Path data) {
        return settings.secured().map(secure -> new Credentials(secure, data.resolve("secure")));
    }

    /** Makes them, unless they are there. */
    void make() {
        if (Files.exists(properties(SUPER_USER))) return;
        List<String> users = secure.hasUsers() ? List.of(GUEST, SUPER_USER) : List.of(SUPER_USER);
        var authority = new Authority("khaos local CA");
        if (secure.isTls()) makeServer(authority);
        for (String user : users) { // the last one is the sign that all is there
            if (!secure.mechanisms().isEmpty()) OwnerOnly.write(password(user), random());
            if (secure == Secure.MTLS) makeClient(user, authority.issue(user, List.of()));
            OwnerOnly.write(properties(user), text(settings(user)));
        }
    }

    private void makeServer(Authority authority) {
        Issued shown = authority.issue("khaos local Kafka", List.of("localhost", "127.0.0.1"));
        OwnerOnly.write(brokerStore(), Pem.of(shown.key()) + shown.chain());
        OwnerOnly.write(ca(), Pem.of(authority.certificate()));
    }

    /** For Kafka's own tools in one file; for others in two, the key encrypted. */
    private void makeClient(String user, Issued issued) {
        String password = random();
        OwnerOnly.write(store(user), Pem.of(issued.key()) + issued.chain());
        OwnerOnly.write(folder.resolve(user + ".pem"), issued.chain());
        OwnerOnly.write(folder.resolve(user + ".key"), issued.encryptedKey(password));
        OwnerOnly.write(folder.resolve(user + ".key-password"), password);
    }

    private Properties settings(String user) {
        boolean isLogin = !secure.mechanisms().isEmpty();
        var settings = new Access(
                        Optional.of(secure.protocol()),
                        secure.mechanisms().stream().findFirst(),
                        isLogin ? Optional.of(user) : Optional.empty(),
                        isLogin ? Optional.of(read(password(user))) : Optional.empty(),
                        secure.isTls() ? Optional.of(ca()) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .over(new Properties());
        if (secure == Secure.MTLS) {
            settings.setProperty("ssl.keystore.type", "PEM");
            settings.setProperty("ssl.keystore.location", store(user).toString());
        }
        return settings;
    }

    /** What brokers are to be told of clients, which come to {@code listeners}. */
    Map<String, String> broker(List<String> listeners) {
        var all = new LinkedHashMap<String, String>();
        all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        all.put("super.users", "User:ANONYMOUS;User:" + SUPER_USER); // brokers do not log in with each other
        if (secure.isTls()) {
            all.put("ssl.keystore.type", "PEM");
            all.put("ssl.keystore.location", brokerStore().toString());
        }
        if (secure == Secure.MTLS) {
            all.put("ssl.client.auth", "required");
            all.put("ssl.truststore.type", "PEM");
            all.put("ssl.truststore.location", ca().toString());
            all.put("ssl.principal.mapping.rules", "RULE:^CN=([^,]+).*$/$1/");
        }
        if (secure.mechanisms().isEmpty()) return all;
        all.put("sasl.enabled.mechanisms", String.join(",", secure.mechanisms()));
        for (String listener : listeners)
            for (String mechanism : secure.mechanisms())
                all.put(
                        "listener.name." + listener.toLowerCase(Locale.ROOT) + "." + mechanism.toLowerCase(Locale.ROOT)
                                + ".sasl.jaas.config",
                        module(mechanism));
        return all;
    }

    private String module(String mechanism) {
        if (mechanism.startsWith("SCRAM")) return MODULES + "scram.ScramLoginModule required;";
        return MODULES
                + "plain.PlainLoginModule required user_khaos=\"%s\" user_guest=\"%s\";"
                        .formatted(read(password(SUPER_USER)), read(password(GUEST)));
    }

    /** A file of arguments for {@code kafka-storage format}, which makes the users; a command line is for everybody to read. */
    Optional<Path> scramArguments() {
        if (!secure.hasScram()) return Optional.empty();
        var lines = new StringBuilder();
        for (String mechanism : secure.mechanisms())
            if (mechanism.startsWith("SCRAM"))
                for (String user : List.of(SUPER_USER, GUEST))
                    lines.append(
                            "--add-scram\n%s=[name=%s,password=%s]\n".formatted(mechanism, user, read(password(user))));
        return Optional.of(OwnerOnly.write(folder.resolve("scram-users"), lines.toString()));
    }

    /** What khaos's own clients need besides an address. */
    Map<String, Object> client() {
        var all = new Properties();
        try (var text = Files.newBufferedReader(properties(SUPER_USER))) {
            all.load(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        var settings = new HashMap<String, Object>();
        all.stringPropertyNames().forEach(name -> settings.put(name, all.getProperty(name)));
        return settings;
    }

    /** The settings of a client who may do everything. */
    Path clientFile() {
        return properties(SUPER_USER);
    }

    /** Those of one who may do nothing yet; empty where clients have no names. */
    Optional<Path> guestFile() {
        return secure.hasUsers() ? Optional.of(properties(GUEST)) : Optional.empty();
    }

    private Path ca() {
        return folder.resolve("ca.pem");
    }

    private Path brokerStore() {
        return folder.resolve("broker-store.pem");
    }

    private Path store(String user) {
        return folder.resolve(user + "-store.pem");
    }

    private Path password(String user) {
        return folder.resolve(user + ".password");
    }

    private Path properties(String user) {
        return folder.resolve(user + ".properties");
    }

    private static String text(Properties settings) {
        var text = new StringWriter();
        try {
            settings.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String random() {
        var text = new StringBuilder();
        new SecureRandom()
                .ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .forEach(place -> text.append(LETTERS.charAt(place)));
        return text.toString();
    }
}
