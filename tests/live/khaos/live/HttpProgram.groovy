package khaos.live

import com.sun.net.httpserver.HttpServer
import java.nio.file.Files
import java.nio.file.Path

/** A service: answers every request, and writes its pid to a file once it does. */
class HttpProgram {

    static void main(String[] args) {
        def server = HttpServer.create(new InetSocketAddress('127.0.0.1', args[0] as int), 0)
        server.createContext('/') { exchange ->
            exchange.sendResponseHeaders(200, -1)
            exchange.close()
        }
        server.start()
        Files.writeString(Path.of(args[1]), "${ProcessHandle.current().pid()}\n")
        println "listening at ${args[0]}"
    }
}
