package khaos.network.api;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What happens to the proxies, told to everybody who listens, as server-sent events. */
final class Events {

    private final Set<Channel> listeners = ConcurrentHashMap.newKeySet();

    void listen(Channel listener) {
        listeners.add(listener);
        listener.closeFuture().addListener(gone -> listeners.remove(listener));
    }

    /** @param toxic empty when it is the proxy that something happened to; {@code proxy} is empty for all */
    void say(String what, String proxy, String toxic) {
        if (listeners.isEmpty()) return;
        String data = Json.text(Map.of(
                "event",
                what,
                "proxy",
                proxy,
                "toxic",
                toxic,
                "at",
                Instant.now().toString()));
        byte[] bytes = ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
        listeners.forEach(listener -> {
            if (listener.isWritable()) listener.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)));
        });
    }
}
