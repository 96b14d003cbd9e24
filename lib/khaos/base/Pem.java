package khaos.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Certificates and keys as PEM, the files that other tools take. A mistake in one names the option that it was given with. */
public final class Pem {

    private static final String PLAIN = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final Pattern KEY = Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([^-]*)-----END");

    private Pem() {}

    /** Those in {@code file}, at least one. */
    public static List<X509Certificate> certificates(Path file, String option) {
        try {
            var found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(
                            new ByteArrayInputStream(read(file, option).getBytes(StandardCharsets.ISO_8859_1)));
            if (found.isEmpty()) throw new BadInput(option + " " + file + " holds no certificate", "name a PEM file");
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException damaged) {
            throw new BadInput(
                    option + " " + file + " holds no certificate that can be read: " + damaged.getMessage(),
                    "name a PEM file");
        }
    }

    /**
     * The key in {@code file}, as PKCS #8.
     *
     * @param password       of an encrypted one
     * @param advice         how that is given
     */
    public static PrivateKey key(Path file, String option, Optional<String> password, String advice) {
        Matcher found = KEY.matcher(read(file, option));
        if (!found.find()) throw new BadInput(option + " " + file + " holds no private key", "name a PEM file");
        boolean isEncrypted = found.group(1).equals(ENCRYPTED);
        if (!isEncrypted && !found.group(1).equals(PLAIN))
            throw new BadInput(
                    option + " " + file + " holds a key that is not PKCS #8",
                    "convert it: openssl pkcs8 -topk8 -in " + file.getFileName() + " -out pkcs8.key");
        if (isEncrypted && password.isEmpty()) throw new BadInput(option + " " + file + " is encrypted", advice);
        byte[] content;
        try {
            content = Base64.getMimeDecoder().decode(found.group(2));
            var spec = isEncrypted ? decrypted(content, password.orElseThrow()) : new PKCS8EncodedKeySpec(content);
            return key(spec);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException wrong) {
            throw isEncrypted
                    ? new BadInput(option + " " + file + " cannot be decrypted with the password given", advice)
                    : new BadInput(option + " " + file + " holds no key that can be read", "name another PEM file");
        }
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] content, String password)
            throws IOException, GeneralSecurityException {
        var info = new EncryptedPrivateKeyInfo(content);
        String algorithm = info.getAlgName().equals("PBES2")
                ? info.getAlgParameters().toString() // which of them its parameters say
                : info.getAlgName();
        var key = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
        var cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
        return info.getKeySpec(cipher);
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
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

    public static String of(X509Certificate certificate) {
        try {
            return text("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String of(PrivateKey key) {
        return text(PLAIN, key.getEncoded());
    }

    /** @param encrypted as PKCS #8 has it */
    public static String ofEncrypted(byte[] encrypted) {
        return text(ENCRYPTED, encrypted);
    }

    private static String text(String kind, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }

    private static String read(Path file, String option) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new BadInput(
                    option + " " + file
                            + (Files.exists(file)
                                    ? " cannot be read: " + unreadable.getMessage()
                                    : ": there is no such file"),
                    "name a PEM file that you may read");
        }
    }
}
