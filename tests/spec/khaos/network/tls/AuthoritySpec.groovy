package khaos.network.tls

import java.nio.file.Files
import java.nio.file.Path
import java.security.cert.CertificateExpiredException
import java.time.Instant
import khaos.base.BadInput
import khaos.base.Pem
import spock.lang.IgnoreIf
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class AuthoritySpec extends Specification {

    @TempDir
    Path folder

    @Shared
    Authority authority = new Authority('khaos')

    def "what it issues is good by its own certificate, and no other's"() {
        given:
        def issued = authority.issue('kafka', ['localhost', '127.0.0.1', '::1'])

        when:
        issued.certificate().verify(authority.certificate().publicKey)
        issued.certificate().checkValidity()

        then:
        issued.certificate().subjectAlternativeNames*.get(1) as Set == ['localhost', '127.0.0.1', '0:0:0:0:0:0:0:1'] as Set
        authority.certificate().basicConstraints >= 0

        when:
        issued.certificate().verify(new Authority('khaos').certificate().publicKey)

        then:
        thrown(Exception)
    }

    def "one may have expired before it is issued"() {
        when:
        authority.issue('old', [], Instant.now().minusSeconds(60)).certificate().checkValidity()

        then:
        thrown(CertificateExpiredException)
    }

    def "a key comes back from its file, encrypted or not"() {
        given:
        def issued = authority.issue('client', [])
        def file = Files.writeString(folder.resolve('client.key'), isEncrypted ? issued.encryptedKey('sesame') : Pem.of(issued.key()))

        expect:
        Pem.key(file, '--key', Optional.of('sesame'), '--password') == issued.key()

        where:
        isEncrypted << [true, false]
    }

    @IgnoreIf(value = { 'openssl version'.execute().waitFor() != 0 }, reason = 'OpenSSL is not installed')
    def "OpenSSL takes them, and khaos its keys"() {
        given:
        def issued = authority.issue('kafka', ['localhost'])
        def ca = Files.writeString(folder.resolve('ca.pem'), Pem.of(authority.certificate()))
        def chain = Files.writeString(folder.resolve('kafka.pem'), issued.chain())
        def key = Files.writeString(folder.resolve('kafka.key'), issued.encryptedKey('sesame'))

        expect:
        openssl('verify', '-x509_strict', '-verify_hostname', 'localhost', '-CAfile', "$ca", "$chain") == "$chain: OK"

        when:
        openssl('pkcs8', '-topk8', '-v2', 'aes-128-cbc', '-in', "$key", '-passin', 'pass:sesame', '-passout', 'pass:other', '-out', "$folder/other.key")

        then:
        Pem.key(folder.resolve('other.key'), '--key', Optional.of('other'), '--password') == issued.key()
    }

    def "a file that is no key says so: #what"() {
        given:
        Files.writeString(folder.resolve('client.key'), text(authority.issue('client', [])))

        when:
        Pem.key(folder.resolve(name), '--key', Optional.ofNullable(password), '--password')

        then:
        def told = thrown(BadInput)
        told.what() - "$folder/" == what
        told.fix().contains(fix)
        !"${told.what()} ${told.fix()}".contains('sesame')

        where:
        name         | text                                          | password   || what                                                          | fix
        'no.key'     | { '' }                                              | null       || '--key no.key: there is no such file'                         | 'PEM'
        'client.key' | { '' }                                              | null       || '--key client.key holds no private key'                       | 'PEM'
        'client.key' | { it.encryptedKey('x') }                            | null       || '--key client.key is encrypted'                               | '--password'
        'client.key' | { it.encryptedKey('x') }                            | 'sesame'   || '--key client.key cannot be decrypted with the password given' | '--password'
        'client.key' | { Pem.of(it.key()).replace('PRIVATE', 'EC PRIVATE') } | null     || '--key client.key holds a key that is not PKCS #8'            | 'openssl pkcs8'
        'client.key' | { Pem.of(it.key()).replaceAll('\\nM.*', '\nAAAA') }    | null      || '--key client.key holds no key that can be read'              | 'PEM'
    }

    private static String openssl(String... arguments) {
        def process = ['openssl', *arguments].execute()
        process.waitFor()
        (process.inputStream.text + process.errorStream.text).trim()
    }
}
