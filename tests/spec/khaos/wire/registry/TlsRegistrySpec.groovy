package khaos.wire.registry

import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyStore
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory
import khaos.base.KhaosError
import khaos.network.kafka.Certificate
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A registry that shows a certificate and wants one; real TLS, and PEM files as other tools have them. */
class TlsRegistrySpec extends Specification {

    @Shared
    @TempDir
    Path folder

    @Shared
    Certificate ofServer
    @Shared
    Certificate ofClient
    @Shared
    @AutoCleanup
    PretendedRegistry there

    def setupSpec() {
        ofServer = Certificate.made(folder.resolve('server'))
        ofClient = Certificate.made(folder.resolve('client'))
        there = new PretendedRegistry(tls())
    }

    def "who trusts it and shows a certificate that it trusts is let in"() {
        expect:
        registry(ofServer.pem(), true).subjects() == []
    }

    def "#what is told with the flag that mends it"() {
        when:
        registry(ca?.call(), shows)

        then:
        def told = thrown(KhaosError)
        told.what().startsWith("the schema registry ${there.url()} does not answer: ")
        told.fix().contains(flag)

        where:
        what                       | ca                 | shows || flag
        'a certificate of unknown' | { ofClient.pem() } | true  || '--schema-registry-ca-location'
        'one that nobody vouches'  | null               | true  || '--schema-registry-ca-location'
        'a missing certificate'    | { ofServer.pem() } | false || '-cert-location'
    }

    private Registry registry(Path ca, boolean showsCertificate) {
        def certificate = showsCertificate ? Optional.of(ofClient.pem()) : Optional.empty()
        def key = showsCertificate ? Optional.of(key()) : Optional.empty()
        Registry.open(new RegistryAccess(there.url(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.ofNullable(ca), certificate, key))
    }

    private Path key() {
        def base64 = store(ofClient).getKey('khaos', password(ofClient)).encoded.encodeBase64()
        Files.writeString(folder.resolve('client.key'), "-----BEGIN PRIVATE KEY-----\n$base64\n-----END PRIVATE KEY-----\n")
    }

    private SSLContext tls() {
        def keys = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
        keys.init(store(ofServer), password(ofServer))
        def known = KeyStore.getInstance('PKCS12')
        known.load(null, null)
        known.setCertificateEntry('client', store(ofClient).getCertificate('khaos'))
        def trust = TrustManagerFactory.getInstance(TrustManagerFactory.defaultAlgorithm)
        trust.init(known)
        def context = SSLContext.getInstance('TLS')
        context.init(keys.keyManagers, trust.trustManagers, null)
        context
    }

    private static KeyStore store(Certificate certificate) {
        KeyStore.getInstance(new File(certificate.shown().getProperty('ssl.keystore.location')), password(certificate))
    }

    private static char[] password(Certificate certificate) {
        certificate.shown().getProperty('ssl.keystore.password').toCharArray()
    }
}
