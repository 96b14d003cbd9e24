package khaos.network.kafka;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.DescribeClusterResponseData;
import org.apache.kafka.common.message.FetchResponseData;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.ProduceResponseData;
import org.apache.kafka.common.message.ResponseHeaderData;
import org.apache.kafka.common.message.ShareAcknowledgeResponseData;
import org.apache.kafka.common.message.ShareFetchResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.protocol.ObjectSerializationCache;

/**
 * A broker's answer that may name addresses of brokers, by Kafka's own classes of its protocol. The newest version of each such
 * answer that these classes know is the newest that clients are told of, so that none comes that cannot be read.
 */
final class Answer {

    private static final byte BROKERS = 1;

    private final short headerVersion;
    private final short version;
    private final ResponseHeaderData header;
    private final ApiMessage body;

    /** @param frame the answer behind its length */
    private Answer(Asked request, ByteBuffer frame) {
        headerVersion = request.type().responseHeaderVersion(request.version());
        var bytes = new ByteBufferAccessor(frame);
        header = new ResponseHeaderData(bytes, headerVersion);
        body = request.type().newResponse();
        version = body instanceof ApiVersionsResponseData && isUnsupported(frame) ? 0 : request.version();
        body.read(bytes, version);
    }

    /** @param frame the answer behind its length; its position moves */
    static Answer read(Asked request, ByteBuffer frame) {
        return new Answer(request, frame);
    }

    /** A broker that does not know the version of a request for versions answers in version 0, with error 35. */
    private static boolean isUnsupported(ByteBuffer body) {
        return body.getShort(body.position()) == Errors.UNSUPPORTED_VERSION.code();
    }

    /** Whether answers of that kind can name addresses; the first versions of some cannot. */
    static boolean isOfInterest(short api, short version) {
        if (!ApiKeys.hasId(api)) return false;
        return switch (ApiKeys.forId(api)) {
            case API_VERSIONS -> version <= ApiKeys.API_VERSIONS.latestVersion();
            case METADATA, FIND_COORDINATOR, DESCRIBE_CLUSTER, SHARE_FETCH, SHARE_ACKNOWLEDGE -> true;
            case PRODUCE -> version >= 10;
            case FETCH -> version >= 16;
            default -> false;
        };
    }

    /** The brokers that it names. */
    List<Endpoint> endpoints() {
        if (body instanceof MetadataResponseData metadata)
            return metadata.brokers().stream()
                    .map(broker -> new Endpoint(
                            broker.nodeId(), broker.host(), broker.port(), (host, port) -> broker.setHost(host)
                                    .setPort(port)))
                    .toList();
        if (body instanceof FindCoordinatorResponseData found) return coordinators(found);
        if (body instanceof DescribeClusterResponseData cluster && cluster.endpointType() == BROKERS)
            return cluster.brokers().stream()
                    .map(broker -> new Endpoint(
                            broker.brokerId(), broker.host(), broker.port(), (host, port) -> broker.setHost(host)
                                    .setPort(port)))
                    .toList();
        return newLeaders();
    }

    /** @return without those that were not found, which have no address */
    private static List<Endpoint> coordinators(FindCoordinatorResponseData found) {
        var one = new Endpoint(found.nodeId(), found.host(), found.port(), (host, port) -> found.setHost(host)
                .setPort(port));
        var several = found.coordinators().stream()
                .map(each -> new Endpoint(each.nodeId(), each.host(), each.port(), (host, port) -> each.setHost(host)
                        .setPort(port)));
        return Stream.concat(Stream.of(one), several)
                .filter(endpoint -> !endpoint.host().isEmpty())
                .toList();
    }

    /** Where partitions have moved, as answers to those who asked the wrong broker say. */
    private List<Endpoint> newLeaders() {
        var all = new ArrayList<Endpoint>();
        if (body instanceof ProduceResponseData produced)
            for (var node : produced.nodeEndpoints())
                all.add(new Endpoint(node.nodeId(), node.host(), node.port(), (host, port) -> node.setHost(host)
                        .setPort(port)));
        if (body instanceof FetchResponseData fetched)
            for (var node : fetched.nodeEndpoints())
                all.add(new Endpoint(node.nodeId(), node.host(), node.port(), (host, port) -> node.setHost(host)
                        .setPort(port)));
        if (body instanceof ShareFetchResponseData fetched)
            for (var node : fetched.nodeEndpoints())
                all.add(new Endpoint(node.nodeId(), node.host(), node.port(), (host, port) -> node.setHost(host)
                        .setPort(port)));
        if (body instanceof ShareAcknowledgeResponseData acknowledged)
            for (var node : acknowledged.nodeEndpoints())
                all.add(new Endpoint(node.nodeId(), node.host(), node.port(), (host, port) -> node.setHost(host)
                        .setPort(port)));
        return all;
    }

    /** Takes away versions that could not be read; whether there were any. */
    boolean hidesVersions() {
        if (!(body instanceof ApiVersionsResponseData versions)) return false;
        boolean isChanged = false;
        for (var api : versions.apiKeys()) {
            if (!isOfInterest(api.apiKey(), Short.MAX_VALUE)) continue;
            short newest = ApiKeys.forId(api.apiKey()).latestVersion();
            if (api.maxVersion() <= newest) continue;
            api.setMaxVersion(newest);
            isChanged = true;
        }
        return isChanged;
    }

    /** As it is now, its length before it. */
    ByteBuf written() {
        var sizes = new ObjectSerializationCache();
        int size = header.size(sizes, headerVersion) + body.size(sizes, version);
        var frame = ByteBuffer.allocate(Integer.BYTES + size);
        frame.putInt(size);
        var out = new ByteBufferAccessor(frame);
        header.write(out, sizes, headerVersion);
        body.write(out, sizes, version);
        return Unpooled.wrappedBuffer(frame.flip());
    }
}
