package khaos.cluster.secure

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import javax.net.ssl.SSLServerSocket
import khaos.base.Deadline
import khaos.base.KhaosError
import khaos.base.Pem
import khaos.network.tls.Authority
import khaos.network.tls.Issued
import org.apache.kafka.common.config.AbstractConfig
import org.apache.kafka.common.config.ConfigDef
import org.apache.kafka.common.config.SslConfigs
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Real sockets and real TLS; what stands behind them answers the one question as a broker's listener does. */
class HandshakeSpec extends Specification {

    private static final int ANY_LOGIN = 33
    private static final int NO_LOGIN = 34

    @Shared
    @TempDir
    Path folder

    @Shared
    Authority authority = new Authority('khaos')
    @Shared
    Authority stranger = new Authority('stranger')

    @AutoCleanup
    ServerSocket server

    def "#what is told within seconds, with the option that mends it"() {
        given:
        server = listener.call(this)
        serve(code)

        when:
        shake(client)

        then:
        def told = thrown(KhaosError)
        told.what() - address() =~ text
        told.fix().contains(option)

        where:
        what                            | listener                                            | code      | client                                                                                                   || text                                                             | option
        'TLS where none was said'       | { it.tls(good()) }                                  | NO_LOGIN  | [:]                                                                                                      || /speaks TLS, and the security protocol is PLAINTEXT/             | '--security-protocol SSL'
        'TLS where a login was said'    | { it.tls(good()) }                                  | ANY_LOGIN | ['security.protocol': 'SASL_PLAINTEXT', 'sasl.mechanism': 'PLAIN']                                       || /speaks TLS/                                                     | '--security-protocol SASL_SSL'
        'a port without TLS'            | { new ServerSocket(0) }                             | NO_LOGIN  | [*: trusting()]                                                                                          || /does not speak TLS, and the security protocol is SSL/           | '--security-protocol PLAINTEXT'
        'an unknown CA'                 | { it.tls(stranger.issue('kafka', ['127.0.0.1'])) }  | NO_LOGIN  | [*: trusting()]                                                                                          || /nobody whom khaos trusts vouches/                               | '--ssl-ca-location'
        'an expired certificate'        | { it.tls(expired()) }                               | NO_LOGIN  | [*: trusting()]                                                                                          || /is not valid now: NotAfter/                                     | 'broker'
        'another host name'             | { it.tls(authority.issue('kafka', ['elsewhere'])) } | NO_LOGIN  | [*: trusting()]                                                                                          || /is not for that name: No subject alternative names matching IP/ | '--bootstrap-servers'
        'a missing client certificate'  | { it.tls(good(), true) }                            | NO_LOGIN  | [*: trusting()]                                                                                          || /wants a certificate of its clients/                             | '--ssl-cert-location'
        'a foreign client certificate'  | { it.tls(good(), true) }                            | NO_LOGIN  | [*: trusting(), *: showing(stranger.issue('me', []))]                                                    || /does not take this client's certificate/                        | '--ssl-cert-location'
        'a login where none was said'   | { new ServerSocket(0) }                             | ANY_LOGIN | [:]                                                                                                      || /wants a login \(PLAIN, SCRAM-SHA-256\)/                         | '--security-protocol SASL_PLAINTEXT'
        'the same behind TLS'           | { it.tls(good()) }                                  | ANY_LOGIN | [*: trusting()]                                                                                          || /wants a login/                                                  | '--security-protocol SASL_SSL'
        'no login where one was said'   | { new ServerSocket(0) }                             | NO_LOGIN  | ['security.protocol': 'SASL_PLAINTEXT', 'sasl.mechanism': 'PLAIN']                                       || /has no login/                                                   | '--security-protocol PLAINTEXT'
        'another mechanism'             | { new ServerSocket(0) }                             | ANY_LOGIN | ['security.protocol': 'SASL_PLAINTEXT', 'sasl.mechanism': 'SCRAM-SHA-512']                               || /not take logins by SCRAM-SHA-512, but by PLAIN, SCRAM-SHA-256/  | '--sasl-mechanism PLAIN'
        'what is not Kafka'             | { new ServerSocket(0) }                             | -1        | [:]                                                                                                      || /does not speak Kafka's protocol/                                | '--bootstrap-servers'
        'TLS settings that do not do'   | { it.tls(good()) }                                  | NO_LOGIN  | ['security.protocol': 'SSL', 'ssl.truststore.type': 'PEM', 'ssl.truststore.location': '/no/file.pem']    || /TLS settings do not do: .*no.file.pem/                          | '--command-config'
    }

    def "what fits is let pass: #what"() {
        given:
        server = listener.call(this)
        serve(code)

        when:
        shake(client)

        then:
        noExceptionThrown()

        where:
        what                     | listener                 | code     | client
        'neither TLS nor login'  | { new ServerSocket(0) }  | NO_LOGIN | [:]
        'a login'                | { new ServerSocket(0) }  | 0        | ['security.protocol': 'SASL_PLAINTEXT', 'sasl.mechanism': 'PLAIN']
        'TLS'                    | { it.tls(good()) }       | NO_LOGIN | [*: trusting()]
        'TLS for both'           | { it.tls(good(), true) } | NO_LOGIN | [*: trusting(), *: showing(authority.issue('me', []))]
        'TLS with a login'       | { it.tls(good()) }       | 0        | [*: trusting(), 'security.protocol': 'SASL_SSL', 'sasl.mechanism': 'PLAIN']
        'any name, when so said' | { it.tls(authority.issue('kafka', ['elsewhere'])) } | NO_LOGIN | [*: trusting(), 'ssl.endpoint.identification.algorithm': '']
    }

    private void shake(Map<String, Object> client) {
        new Handshake(address(), client, Deadline.in(Duration.ofSeconds(10))).with(new InetSocketAddress('127.0.0.1', server.localPort))
    }

    private String address() {
        "127.0.0.1:$server.localPort"
    }

    private Issued good() {
        authority.issue('kafka', ['localhost', '127.0.0.1'])
    }

    private Issued expired() {
        authority.issue('kafka', ['127.0.0.1'], Instant.now().minusSeconds(3600))
    }

    private Map trusting() {
        def ca = Files.writeString(folder.resolve('ca.pem'), Pem.of(authority.certificate()))
        ['security.protocol': 'SSL', 'ssl.truststore.type': 'PEM', 'ssl.truststore.location': ca.toString()]
    }

    private Map showing(Issued own) {
        ['ssl.keystore.type': 'PEM', 'ssl.keystore.key': Pem.of(own.key()), 'ssl.keystore.certificate.chain': own.chain()]
    }

    private ServerSocket tls(Issued shown, boolean wantsCertificate = false) {
        def known = new ConfigDef()
        SslConfigs.addClientSslSupport(known)
        def factory = new DefaultSslEngineFactory()
        factory.configure(new AbstractConfig(known, [*: trusting(), *: showing(shown)], false).values())
        def socket = factory.sslContext().serverSocketFactory.createServerSocket(0) as SSLServerSocket
        socket.needClientAuth = wantsCertificate
        socket
    }

    /** @param code of the answer; below 0 for one that is no Kafka's */
    private void serve(int code) {
        def listening = server
        Thread.startDaemon {
            try {
                while (true) answer(listening.accept(), code)
            } catch (IOException over) {
                // closed
            }
        }
    }

    private static void answer(Socket socket, int code) {
        socket.withCloseable {
            try {
                def question = new DataInputStream(socket.inputStream)
                int size = question.readInt()
                if (size > 1000) return // as a broker does with what is TLS
                question.readNBytes(size)
                def out = new DataOutputStream(socket.outputStream)
                if (code < 0) out.writeBytes('HTTP/1.1 400 Bad Request')
                else {
                    def offered = code == NO_LOGIN ? [] : ['PLAIN', 'SCRAM-SHA-256']
                    out.writeInt(10 + (offered.sum { it.length() + 2 } ?: 0))
                    out.writeInt(1)
                    out.writeShort(code)
                    out.writeInt(offered.size())
                    offered.each { out.writeUTF(it) }
                }
                out.flush()
            } catch (IOException refused) {
                // whoever came does not want us
            }
        }
    }
}
