package khaos.network.api;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Where requests come in: browsers are turned away, all else is carried out on the API's thread. */
final class HttpDoor extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final Routes routes;
    private final Events events;
    private final Executor thread;

    HttpDoor(Routes routes, Events events, Executor thread) {
        this.routes = routes;
        this.events = events;
        this.thread = thread;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        String agent = request.headers().get(HttpHeaderNames.USER_AGENT, "");
        boolean isKept = HttpUtil.isKeepAlive(request);
        if (agent.startsWith("Mozilla/")) {
            answer(context, Answer.text(403, "User agent not allowed\n"), isKept);
            return;
        }
        String path = request.uri().replaceFirst("\\?.*", "");
        if (path.equals(Routes.EVENTS) && request.method().name().equals("GET")) {
            stream(context);
            return;
        }
        String method = request.method().name();
        byte[] body = ByteBufUtil.getBytes(request.content());
        thread.execute(() -> answer(context, answer(method, path, body), isKept));
    }

    private Answer answer(String method, String path, byte[] body) {
        try {
            return routes.answer(method, parts(path), body);
        } catch (RuntimeException failure) {
            return Answer.of(new ApiError(500, String.valueOf(failure.getMessage())));
        }
    }

    private static List<String> parts(String path) {
        return Stream.of(path.substring(1).split("/", -1))
                .map(part -> QueryStringDecoder.decodeComponent(part.replace("+", "%2B")))
                .toList();
    }

    private static void answer(ChannelHandlerContext context, Answer answer, boolean isKept) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()), Unpooled.wrappedBuffer(body));
        if (!answer.type().isEmpty()) response.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.type());
        if (answer.status() != 204) response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        response.headers().set("X-Toxiproxy-Request-Id", id());
        answer.headers().forEach((name, value) -> response.headers().set(name, value));
        HttpUtil.setKeepAlive(response, isKept);
        var written = context.writeAndFlush(response);
        if (!isKept) written.addListener(ChannelFutureListener.CLOSE);
    }

    private static String id() {
        return String.format("%020x", ThreadLocalRandom.current().nextLong() & Long.MAX_VALUE);
    }

    private void stream(ChannelHandlerContext context) {
        var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/event-stream");
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        HttpUtil.setTransferEncodingChunked(response, true);
        context.writeAndFlush(response).addListener(begun -> events.listen(context.channel()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        context.close();
    }
}
