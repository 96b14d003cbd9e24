package khaos.cluster.secure

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import khaos.base.BadInput
import khaos.base.Pem
import khaos.network.tls.Authority
import org.apache.kafka.common.security.JaasContext
import org.apache.kafka.common.config.types.Password
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class AccessSpec extends Specification {

    @Shared
    @TempDir
    Path folder

    @Shared
    Authority authority = new Authority('khaos')

    def setupSpec() {
        def own = authority.issue('client', [])
        Files.writeString(folder.resolve('ca.pem'), Pem.of(authority.certificate()))
        Files.writeString(folder.resolve('client.pem'), own.chain())
        Files.writeString(folder.resolve('client.key'), own.encryptedKey('sesame'))
        Files.writeString(folder.resolve('old.pem'), authority.issue('client', [], Instant.now().minusSeconds(9)).chain())
    }

    def "a login is what Kafka's client reads, whatever its password holds: #mechanism"() {
        when:
        def settings = access(protocol: 'sasl_ssl', mechanism: mechanism, username: 'al"ice', password: 'a"b\\c; d$').over(new Properties())
        def read = JaasContext.loadClientContext(['sasl.jaas.config': new Password(settings.'sasl.jaas.config')]).configurationEntries()[0]

        then:
        settings.'security.protocol' == 'SASL_SSL'
        settings.'sasl.mechanism' == mechanism
        read.loginModuleName == "org.apache.kafka.common.security.$module"
        read.options == [username: 'al"ice', password: 'a"b\\c; d$']

        where:
        mechanism       || module
        'PLAIN'         || 'plain.PlainLoginModule'
        'SCRAM-SHA-256' || 'scram.ScramLoginModule'
        'SCRAM-SHA-512' || 'scram.ScramLoginModule'
    }

    def "files of TLS become settings, the key decrypted"() {
        when:
        def settings = access(protocol: 'SSL', ca: 'ca.pem', certificate: 'client.pem', key: 'client.key', keyPassword: 'sesame').over(new Properties())

        then:
        settings.'ssl.truststore.location' == folder.resolve('ca.pem').toString()
        settings.'ssl.keystore.key'.startsWith('-----BEGIN PRIVATE KEY-----')
        settings.'ssl.keystore.certificate.chain'.count('BEGIN CERTIFICATE') == 2
    }

    def "options win over a file of settings, and the rest of it stays"() {
        given:
        def file = new Properties()
        file.putAll('security.protocol': 'SASL_SSL', 'sasl.mechanism': 'PLAIN', 'sasl.jaas.config': 'old', 'client.dns.lookup': 'x')

        when:
        def settings = access(mechanism: 'SCRAM-SHA-256', username: 'alice', password: 'x', ca: 'ca.pem').over(file)

        then:
        settings.'security.protocol' == 'SASL_SSL'
        settings.'sasl.mechanism' == 'SCRAM-SHA-256'
        settings.'sasl.jaas.config'.contains('alice')
        settings.'client.dns.lookup' == 'x'
    }

    def "a file alone may say what no option can"() {
        given:
        def file = new Properties()
        file.putAll('security.protocol': 'SASL_PLAINTEXT', 'sasl.mechanism': 'OAUTHBEARER')

        expect:
        access([:]).over(file) == file
    }

    def "#said is refused: #what"() {
        when:
        access(said).over(new Properties())

        then:
        def told = thrown(BadInput)
        told.what() - "$folder/" =~ what
        told.fix().contains(fix)
        !"${told.what()} ${told.fix()}".contains('sesame')

        where:
        said                                                                                   || what                                                | fix
        [protocol: 'FOO']                                                                      || /--security-protocol cannot be `FOO`/               | 'SASL_PLAINTEXT'
        [protocol: 'SASL_SSL', mechanism: 'OAUTHBEARER']                                       || /--sasl-mechanism cannot be `OAUTHBEARER`/          | '--command-config'
        [protocol: 'SASL_SSL', username: 'alice', password: 'sesame']                          || /SASL_SSL needs a mechanism/                        | '--sasl-mechanism'
        [protocol: 'SASL_SSL', mechanism: 'PLAIN']                                             || /SASL_SSL needs a user/                             | '--sasl-username'
        [protocol: 'SASL_SSL', mechanism: 'PLAIN', username: 'alice']                          || /--sasl-username needs a password/                  | 'KHAOS_SASL_PASSWORD'
        [protocol: 'SASL_SSL', mechanism: 'PLAIN', password: 'sesame']                         || /password needs its user/                           | '--sasl-username'
        [username: 'alice', password: 'sesame']                                                || /--sasl-username is for clusters with a login/      | '--security-protocol'
        [ca: 'ca.pem']                                                                         || /--ssl-ca-location is for clusters with TLS/        | '--security-protocol'
        [protocol: 'SSL', certificate: 'client.pem']                                           || /go together/                                       | '--ssl-key-location'
        [protocol: 'SSL', key: 'client.key']                                                   || /go together/                                       | '--ssl-cert-location'
        [protocol: 'SSL', keyPassword: 'sesame']                                               || /needs the key/                                     | '--ssl-key-location'
        [protocol: 'SSL', certificate: 'client.pem', key: 'client.key']                        || /--ssl-key-location client.key is encrypted/        | 'KHAOS_SSL_KEY_PASSWORD'
        [protocol: 'SSL', certificate: 'client.pem', key: 'client.key', keyPassword: 'wrong']  || /--ssl-key-location client.key cannot be decrypted/ | '--ssl-key-password-file'
        [protocol: 'SSL', certificate: 'old.pem', key: 'client.key', keyPassword: 'sesame']    || /--ssl-cert-location .*old.pem expired at/          | 'new'
        [protocol: 'SSL', ca: 'no.pem']                                                        || /--ssl-ca-location no.pem: there is no such file/   | 'PEM'
        [protocol: 'SSL', ca: 'client.key']                                                    || /--ssl-ca-location client.key holds no certificate/ | 'PEM'
    }

    private Access access(Map said) {
        def text = { Optional.ofNullable(said[it]) }
        def file = { Optional.ofNullable(said[it]).map { folder.resolve(it) } }
        new Access(text('protocol'), text('mechanism'), text('username'), text('password'), file('ca'), file('certificate'), file('key'), text('keyPassword'))
    }
}
