package khaos.network.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import khaos.base.Pem;

/**
 * A certificate with its key. Its text is that of the certificate alone.
 *
 * @param authority who vouches for it
 */
public record Issued(PrivateKey key, X509Certificate certificate, X509Certificate authority) {

    private static final int ROUNDS = 100_000;

    /** With the authority's behind it, as servers show them. */
    public String chain() {
        return Pem.of(certificate) + Pem.of(authority);
    }

    /**
     * The key under a password, as OpenSSL writes it: PBES2 of PKCS #5, with AES-256. Java has the cipher, and on 17 no name for
     * it in a file.
     */
    public String encryptedKey(String password) {
        byte[] salt = random();
        byte[] start = random();
        try {
            byte[] secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256))
                    .getEncoded();
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new IvParameterSpec(start));
            byte[] derivation = Der.sequence(
                    Der.octets(salt),
                    Der.integer(BigInteger.valueOf(ROUNDS)),
                    Der.sequence(Der.object("1.2.840.113549.2.9"), Der.NULL)); // HMAC with SHA-256
            byte[] scheme = Der.sequence(
                    Der.sequence(Der.object("1.2.840.113549.1.5.12"), derivation), // PBKDF2
                    Der.sequence(Der.object("2.16.840.1.101.3.4.1.42"), Der.octets(start))); // AES-256, CBC
            return Pem.ofEncrypted(Der.sequence(
                    Der.sequence(Der.object("1.2.840.113549.1.5.13"), scheme), // PBES2
                    Der.octets(cipher.doFinal(key.getEncoded()))));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
