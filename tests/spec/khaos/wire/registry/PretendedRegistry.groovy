package khaos.wire.registry

import com.fasterxml.jackson.databind.ObjectMapper
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import com.sun.net.httpserver.HttpsConfigurator
import com.sun.net.httpserver.HttpsParameters
import com.sun.net.httpserver.HttpsServer
import javax.net.ssl.SSLContext

/** As much of a registry as a unit spec needs, in memory; its API lies below {@code place}. */
class PretendedRegistry implements AutoCloseable {

    static final JSON = new ObjectMapper()

    final HttpServer server
    private final String protocol
    final Map<String, List<Map>> subjects = [:]
    final List<String> authorizations = []
    String place = ''
    int status = 0
    private int ids = 0

    /** @param tls asks clients for a certificate; null for plain HTTP */
    PretendedRegistry(SSLContext tls = null) {
        def address = new InetSocketAddress(InetAddress.loopbackAddress, 0)
        protocol = tls ? 'https' : 'http'
        server = tls ? HttpsServer.create(address, 0) : HttpServer.create(address, 0)
        if (tls) server.httpsConfigurator = new HttpsConfigurator(tls) {
            @Override
            void configure(HttpsParameters parameters) {
                def demanded = tls.defaultSSLParameters
                demanded.needClientAuth = true
                parameters.setSSLParameters(demanded)
            }
        }
        server.createContext('/') { answer(it) }
        server.start()
    }

    String url() {
        "$protocol://127.0.0.1:${server.address.port}"
    }

    private void answer(HttpExchange exchange) {
        authorizations << exchange.requestHeaders.getFirst('Authorization')
        def path = exchange.requestURI.rawPath
        def (int code, body) = status ? [status, [message: 'no']] : path.startsWith(place) ? reply(exchange, path - place) : [404, 'nothing here']
        def bytes = JSON.writeValueAsBytes(body)
        exchange.sendResponseHeaders(code, bytes.length)
        exchange.responseBody.write(bytes)
        exchange.close()
    }

    private List reply(HttpExchange exchange, String path) {
        if (path == '/subjects') return [200, subjects.keySet()]
        def parts = path.split('/')
        if (!path.startsWith('/subjects/')) return [404, [message: 'what?']]
        def versions = subjects[URLDecoder.decode(parts[2], 'UTF-8')]
        if (exchange.requestMethod == 'POST') return register(parts[2], JSON.readValue(exchange.requestBody, Map))
        def found = parts[4] == 'latest' ? versions?.last() : versions?.find { it.version == (parts[4] as int) }
        found ? [200, found] : [404, [error_code: 40401, message: "Subject '${parts[2]}' not found."]]
    }

    private List register(String subject, Map body) {
        if (body.schema.contains('incompatible')) return [409, [error_code: 409, message: 'a reader would break']]
        def versions = subjects.computeIfAbsent(URLDecoder.decode(subject, 'UTF-8')) { [] }
        def there = versions.find { it.schema == body.schema }
        if (!there) {
            there = [id: ++ids, version: versions.size() + 1] + body
            versions << there
        }
        [200, [id: there.id]]
    }

    @Override
    void close() {
        server.stop(0)
    }
}
