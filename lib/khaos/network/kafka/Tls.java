package khaos.network.kafka;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLEngine;
import khaos.network.Protocol;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * Ends the clients' TLS in the proxy and begins another with the broker, both by Kafka's own settings ({@code ssl.…}). Toxics are
 * between the two: they see what was encrypted.
 */
public final class Tls implements Protocol {

    private final DefaultSslEngineFactory asServer = new DefaultSslEngineFactory();
    private final DefaultSslEngineFactory asClient = new DefaultSslEngineFactory();
    private final String verified;

    /**
     * @param server as a broker has them: {@code ssl.keystore.location} and its like
     * @param client as a client has them: {@code ssl.truststore.location} and its like
     * @throws org.apache.kafka.common.KafkaException naming what is wrong with them
     */
    public Tls(Properties server, Properties client) {
        asServer.configure(read(server));
        Map<String, ?> read = read(client);
        asClient.configure(read);
        verified = (String) read.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
    }

    private static Map<String, ?> read(Properties settings) {
        var known = new ConfigDef();
        SslConfigs.addClientSslSupport(known);
        return new AbstractConfig(known, settings, false).values();
    }

    @Override
    public void begin(Channel client, Channel server, String upstream) {
        int colon = upstream.lastIndexOf(':');
        SSLEngine dialling = asClient.createClientSslEngine(
                upstream.substring(0, colon), Integer.parseInt(upstream.substring(colon + 1)), verified);
        client.pipeline().addLast(new SslHandler(asServer.createServerSslEngine("", 0)));
        server.pipeline().addLast(new SslHandler(dialling));
    }
}
