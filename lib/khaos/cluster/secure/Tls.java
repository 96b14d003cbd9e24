package khaos.cluster.secure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** TLS as Kafka's clients do it, by their own settings and their own reader of these. */
final class Tls {

    private Tls() {}

    /**
     * Begins nothing yet.
     *
     * @throws org.apache.kafka.common.KafkaException naming what is wrong with the settings
     */
    static SSLSocket over(Socket plain, InetSocketAddress target, Map<String, Object> client) throws IOException {
        var known = new ConfigDef();
        SslConfigs.addClientSslSupport(known);
        Map<String, ?> read = new AbstractConfig(known, client, false).values();
        try (var factory = new DefaultSslEngineFactory()) {
            factory.configure(read);
            var socket = socket(factory.sslContext(), plain, target);
            var wanted = socket.getSSLParameters();
            wanted.setEndpointIdentificationAlgorithm(
                    (String) read.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG));
            socket.setSSLParameters(wanted);
            return socket;
        }
    }

    static SSLSocket socket(SSLContext context, Socket plain, InetSocketAddress target) throws IOException {
        return (SSLSocket)
                context.getSocketFactory().createSocket(plain, target.getHostString(), target.getPort(), true);
    }
}
