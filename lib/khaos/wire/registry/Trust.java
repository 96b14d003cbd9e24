package khaos.wire.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import khaos.base.BadInput;
import khaos.base.Pem;

/** TLS from PEM files, as other tools take them. */
final class Trust {

    private static final char[] NO_PASSWORD = {};
    private static final String CA = "--schema-registry-ca-location";
    private static final String CERTIFICATE = "--schema-registry-cert-location";
    private static final String KEY = "--schema-registry-key-location";
    private static final String DECRYPT = "a registry's key must be plain: openssl pkcs8 -topk8 -nocrypt";

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
        for (var certificate : Pem.certificates(file, CA)) store.setCertificateEntry("ca-" + number++, certificate);
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static KeyManagerFactory keys(RegistryAccess access) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry(
                "client",
                Pem.key(access.key().orElseThrow(), KEY, Optional.empty(), DECRYPT),
                NO_PASSWORD,
                Pem.certificates(access.certificate().orElseThrow(), CERTIFICATE)
                        .toArray(Certificate[]::new));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory;
    }
}
