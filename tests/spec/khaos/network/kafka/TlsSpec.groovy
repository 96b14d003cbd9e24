package khaos.network.kafka

import java.nio.file.Path
import javax.net.ssl.SSLServerSocket
import javax.net.ssl.SSLSocket
import khaos.network.Proxies
import khaos.network.Proxy
import org.apache.kafka.common.config.AbstractConfig
import org.apache.kafka.common.config.ConfigDef
import org.apache.kafka.common.config.SslConfigs
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A client that trusts the proxy alone, before a server that only the proxy trusts. */
class TlsSpec extends Specification {

    @Shared
    @TempDir
    Path folder

    @Shared
    Certificate ofServer
    @Shared
    Certificate ofProxy

    @AutoCleanup
    Proxies proxies = new Proxies(1)

    @AutoCleanup
    SSLServerSocket server

    def setupSpec() {
        ofServer = Certificate.made(folder.resolve('server'))
        ofProxy = Certificate.made(folder.resolve('proxy'))
    }

    def setup() {
        server = engine(ofServer.shown()).sslContext().serverSocketFactory.createServerSocket(0, 5, InetAddress.getByName('127.0.0.1'))
        Thread.startDaemon {
            try {
                while (true) {
                    def socket = server.accept()
                    Thread.startDaemon {
                        try {
                            socket.inputStream.transferTo(socket.outputStream)
                        } catch (IOException refused) {
                            // whoever came does not trust us
                        }
                    }
                }
            } catch (IOException over) {
                // closed
            }
        }
    }

    def "TLS ends in the proxy and begins again behind it"() {
        given:
        def socket = connect(proxied(ofServer))
        byte[] bytes = new byte[200_000]
        new Random(1).nextBytes(bytes)

        when:
        Thread.startDaemon { socket.outputStream.write(bytes) }

        then:
        socket.inputStream.readNBytes(bytes.length) == bytes
    }

    def "a server that the proxy does not trust is nobody's server"() {
        given:
        def socket = connect(proxied(ofProxy))

        expect:
        !isEchoed(socket)
    }

    private static boolean isEchoed(SSLSocket socket) {
        try {
            socket.outputStream.write(1)
            socket.inputStream.read() == 1
        } catch (SocketTimeoutException silent) {
            throw silent
        } catch (IOException refused) {
            false
        }
    }

    private Proxy proxied(Certificate trusted) {
        def tls = new Tls(ofProxy.shown(), trusted.trusted())
        proxies.add('tls', '127.0.0.1:0', "localhost:$server.localPort", true, tls)
    }

    private SSLSocket connect(Proxy proxy) {
        def context = engine(ofProxy.trusted()).sslContext()
        def socket = context.socketFactory.createSocket('127.0.0.1', proxy.listen().split(':').last() as int) as SSLSocket
        socket.soTimeout = 20_000
        socket
    }

    private static DefaultSslEngineFactory engine(Properties settings) {
        def known = new ConfigDef()
        SslConfigs.addClientSslSupport(known)
        def factory = new DefaultSslEngineFactory()
        factory.configure(new AbstractConfig(known, settings, false).values())
        factory
    }
}
