package khaos.wire.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import khaos.base.BadInput;

/** TLS from PEM files, as other tools take them. */
final class Trust {

    private static final char[] NO_PASSWORD = {};
    private static final String CA = "--schema-registry-ca-location";
    private static final String CERTIFICATE = "--schema-registry-cert-location";
    private static final String KEY = "--schema-registry-key-location";

    private Trust() {}

    static SSLContext of(RegistryAccess access) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(
                    access.certificate().isPresent() ? keys(access).getKeyManagers() : null,
                    access.ca().isPresent() ? trusted(access.ca().get()).getTrustManagers() : null,
                    null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new BadInput(
                    "the registry's TLS files cannot be used: " + unusable.getMessage(),
                    "check " + CA + ", " + CERTIFICATE + " and " + KEY);
        }
    }

    private static TrustManagerFactory trusted(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (var certificate : certificates(file, CA)) store.setCertificateEntry("ca-" + number++, certificate);
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static KeyManagerFactory keys(RegistryAccess access) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry(
                "client",
                key(access.key().orElseThrow()),
                NO_PASSWORD,
                certificates(access.certificate().orElseThrow(), CERTIFICATE).toArray(Certificate[]::new));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory;
    }

    private static Collection<? extends Certificate> certificates(Path file, String flag)
            throws GeneralSecurityException {
        var found = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(read(file, flag).getBytes(StandardCharsets.US_ASCII)));
        if (found.isEmpty()) throw new BadInput(flag + " " + file + " holds no certificate", "name a PEM file");
        return found;
    }

    private static PrivateKey key(Path file) throws GeneralSecurityException {
        String pem = read(file, KEY);
        if (!pem.contains("-----BEGIN PRIVATE KEY-----"))
            throw new BadInput(
                    KEY + " " + file + " holds no unencrypted PKCS #8 key",
                    "convert it: openssl pkcs8 -topk8 -nocrypt -in " + file.getFileName() + " -out client.key");
        String base64 = pem.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----|-----END PRIVATE KEY-----.*|\\s", "");
        var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        GeneralSecurityException last = null;
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (GeneralSecurityException other) {
                last = other;
            }
        }
        throw last;
    }

    private static String read(Path file, String flag) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new BadInput(
                    flag + " " + file + " cannot be read"
                            + (Files.exists(file) ? ": " + unreadable.getMessage() : ": there is no such file"),
                    "name a PEM file");
        }
    }
}
