package khaos.network

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.module.SimpleModule
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.function.BooleanSupplier
import khaos.base.Deadline
import khaos.network.api.ProxyServer
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** A proxy server with its API, and servers behind it. */
abstract class ProxySpecification extends Specification {

    protected static final HttpClient HTTP = HttpClient.newHttpClient()
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SimpleModule().addSerializer(GString, new ToStringSerializer()))

    @Shared
    @AutoCleanup
    ProxyServer server = ProxyServer.start(new InetSocketAddress('127.0.0.1', 0), 42)

    private final List<Closeable> opened = new CopyOnWriteArrayList<>()

    def cleanup() {
        opened.reverse()*.close()
        server.proxies().all().each { server.proxies().remove(it) }
    }

    protected HttpResponse<String> call(String method, String path, Object body = null, Map<String, String> headers = [:]) {
        def text = body instanceof String ? body : body == null ? '' : MAPPER.writeValueAsString(body)
        def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:${server.address().port}$path"))
                .method(method, HttpRequest.BodyPublishers.ofString(text))
        headers.each { name, value -> request.header(name, value) }
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
    }

    protected static Object json(HttpResponse<String> response) {
        MAPPER.readValue(response.body(), Object)
    }

    /** A proxy before {@code port}; the port that it listens at. */
    protected int proxied(String name, int port) {
        def proxy = json(call('POST', '/proxies', [name: name, listen: '127.0.0.1:0', upstream: "127.0.0.1:$port"]))
        proxy.listen.split(':').last() as int
    }

    protected Object toxic(String proxy, Map toxic) {
        def response = call('POST', "/proxies/$proxy/toxics", toxic)
        assert response.statusCode() == 200: response.body()
        json(response)
    }

    protected Object toxics(String proxy) {
        json(call('GET', "/proxies/$proxy/toxics"))
    }

    protected static void until(Closure condition) {
        assert Deadline.in(Duration.ofSeconds(30)).poll(Duration.ofMillis(10), { condition() as boolean } as BooleanSupplier)
    }

    /** A server that handles each connection by {@code handle}, on a thread of its own; its port. */
    protected int serving(Closure handle) {
        def listener = new ServerSocket(0, 50, InetAddress.getByName('127.0.0.1'))
        opened << listener
        Thread.startDaemon {
            try {
                while (true) {
                    def socket = listener.accept()
                    opened << socket
                    Thread.startDaemon {
                        try {
                            handle(socket)
                        } catch (IOException gone) {
                            // the spec is over, or that was its point
                        }
                    }
                }
            } catch (IOException closed) {
                // the spec is over
            }
        }
        listener.localPort
    }

    protected int echoing() {
        serving { Socket socket ->
            socket.inputStream.transferTo(socket.outputStream)
            socket.close()
        }
    }

    protected Socket connect(int port) {
        def socket = new Socket('127.0.0.1', port)
        socket.tcpNoDelay = true
        socket.soTimeout = 10_000
        opened << socket
        socket
    }

    /** Milliseconds until what is sent is back. */
    protected static int echo(Socket socket, byte[] bytes) {
        long from = System.nanoTime()
        socket.outputStream.write(bytes)
        assert socket.inputStream.readNBytes(bytes.length) == bytes
        (System.nanoTime() - from).intdiv(1_000_000) as int
    }

    protected static byte[] bytes(int count) {
        byte[] all = new byte[count]
        new Random(count).nextBytes(all)
        all
    }
}
