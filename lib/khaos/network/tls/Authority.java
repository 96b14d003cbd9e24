package khaos.network.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * Issues certificates that are good for whoever trusts its own one. In this process, as keytool takes half a second a step; keys
 * are of the curve P-256, and the authority's ends with this object.
 */
public final class Authority {

    /** Kept clusters are not to end by it. */
    private static final Duration TEN_YEARS = Duration.ofDays(3650);

    /** ecdsa-with-SHA256. */
    private static final byte[] SIGNED_BY = Der.sequence(Der.object("1.2.840.10045.4.3.2"));

    private static final byte KEY_CERT_SIGN_AND_CRL_SIGN = 0x06;

    private final X500Principal name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    /** @param name for people, such as {@code khaos} */
    public Authority(String name) {
        try {
            this.name = called(name);
            keys = keys();
            certificate = signed(this.name, keys.getPublic(), Instant.now().plus(TEN_YEARS), ofAuthority());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whom others have to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * A certificate and its key.
     *
     * @param commonName whose it is; brokers call a client so
     * @param hosts      names and addresses that it is good for
     */
    public Issued issue(String commonName, List<String> hosts) {
        return issue(commonName, hosts, Instant.now().plus(TEN_YEARS));
    }

    /** The same with an end, which may be over. */
    public Issued issue(String commonName, List<String> hosts, Instant end) {
        try {
            KeyPair own = keys();
            var extensions = new ArrayList<byte[]>();
            extensions.add(extension("2.5.29.35", Der.sequence(Der.tagged(0, false, digest(keys.getPublic())))));
            if (!hosts.isEmpty()) extensions.add(extension("2.5.29.17", Der.sequence(alternatives(hosts))));
            return new Issued(
                    own.getPrivate(),
                    signed(called(commonName), own.getPublic(), end, extensions.toArray(byte[][]::new)),
                    certificate);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private X509Certificate signed(X500Principal subject, PublicKey key, Instant end, byte[]... extensions)
            throws GeneralSecurityException {
        Instant start = Instant.now().isBefore(end) ? Instant.now() : end.minus(TEN_YEARS);
        byte[] content = Der.sequence(
                Der.tagged(0, true, Der.integer(BigInteger.TWO)), // version 3
                Der.integer(new BigInteger(63, new SecureRandom()).add(BigInteger.ONE)),
                SIGNED_BY,
                name.getEncoded(),
                Der.sequence(Der.time(start.minus(Duration.ofHours(1))), Der.time(end)), // clocks differ
                subject.getEncoded(),
                key.getEncoded(),
                Der.tagged(3, true, Der.sequence(extensions)));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        byte[] whole = Der.sequence(content, SIGNED_BY, Der.bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private byte[][] ofAuthority() throws GeneralSecurityException {
        return new byte[][] {
            critical("2.5.29.19", Der.sequence(Der.TRUE)),
            critical("2.5.29.15", Der.bits(1, KEY_CERT_SIGN_AND_CRL_SIGN)),
            extension("2.5.29.14", Der.octets(digest(keys.getPublic())))
        };
    }

    private static byte[] extension(String id, byte[] content) {
        return Der.sequence(Der.object(id), Der.octets(content));
    }

    private static byte[] critical(String id, byte[] content) {
        return Der.sequence(Der.object(id), Der.TRUE, Der.octets(content));
    }

    private static byte[] alternatives(List<String> hosts) {
        return Der.joined(hosts.stream()
                .map(host -> isAddress(host)
                        ? Der.tagged(7, false, address(host))
                        : Der.tagged(2, false, host.getBytes(StandardCharsets.US_ASCII)))
                .toArray(byte[][]::new));
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    private static byte[] address(String host) {
        try {
            return InetAddress.getByName(host).getAddress();
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(host, malformed);
        }
    }

    private static byte[] digest(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }

    private static X500Principal called(String commonName) {
        return new X500Principal("CN=" + commonName);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
