package khaos.network.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import khaos.base.KhaosError;

/** A certificate of this machine, signed by itself; the JDK's keytool makes it. */
public final class Certificate {

    private static final String PASSWORD = "KHAOS_STOREPASS";
    private static final String FIX = "give one with --tls FILE";

    private final Path store;
    private final Path pem;
    private final String password = UUID.randomUUID().toString();

    private Certificate(Path folder) {
        store = folder.resolve("keystore.p12");
        pem = folder.resolve("certificate.pem");
    }

    /**
     * A new one, in place of that in {@code folder} if there is any.
     *
     * @param hosts names or addresses that it is good for, besides localhost and 127.0.0.1
     * @throws KhaosError when keytool is missing or fails
     */
    public static Certificate made(Path folder, String... hosts) throws IOException {
        var made = new Certificate(folder);
        Files.createDirectories(folder);
        Files.deleteIfExists(made.store);
        var names = new StringBuilder("san=dns:localhost,ip:127.0.0.1");
        for (String host : hosts)
            names.append(isAddress(host) ? ",ip:" : ",dns:").append(host);
        var pair = List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=khaos proxy", "-storetype", "PKCS12");
        made.keytool(pair, List.of("-validity", "365", "-ext", names.toString()));
        made.keytool(List.of("-exportcert", "-rfc"), List.of("-file", made.pem.toString()));
        return made;
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    /** Where clients find it as PEM, to trust it. */
    public Path pem() {
        return pem;
    }

    /** The settings of a server that shows it. */
    public Properties shown() {
        var settings = new Properties();
        settings.setProperty("ssl.keystore.type", "PKCS12");
        settings.setProperty("ssl.keystore.location", store.toString());
        settings.setProperty("ssl.keystore.password", password);
        return settings;
    }

    /** The settings of a client that trusts it alone. */
    public Properties trusted() {
        var settings = new Properties();
        settings.setProperty("ssl.truststore.type", "PEM");
        settings.setProperty("ssl.truststore.location", pem.toString());
        return settings;
    }

    private void keytool(List<String> command, List<String> more) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(command);
        line.addAll(more);
        line.addAll(List.of("-alias", "khaos", "-keystore", store.toString(), "-storepass:env", PASSWORD));
        try {
            var keytool = new ProcessBuilder(line).redirectErrorStream(true);
            keytool.environment().put(PASSWORD, password); // what stands in the line, everybody sees
            var process = keytool.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new KhaosError("keytool made no certificate: " + said.strip(), FIX);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KhaosError("stopped while a certificate was made", "", stop);
        }
    }
}
