package khaos.network;

import io.netty.channel.Channel;

/** What a proxy understands of the bytes that pass it. */
@FunctionalInterface
public interface Protocol {

    /** Nothing. */
    Protocol NONE = (client, server, upstream) -> {};

    /**
     * A connection begins: handlers may be put into the pipelines of both sides, where they see what is read there before any
     * toxic does. On the event loop of both.
     *
     * @param upstream {@code host:port} that was dialled
     */
    void begin(Channel client, Channel server, String upstream);
}
