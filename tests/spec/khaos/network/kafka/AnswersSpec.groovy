package khaos.network.kafka

import io.netty.buffer.ByteBuf
import io.netty.buffer.Unpooled
import io.netty.channel.embedded.EmbeddedChannel
import java.nio.ByteBuffer
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor
import khaos.network.Protocol
import khaos.network.Proxies
import org.apache.kafka.common.message.ApiMessageType
import org.apache.kafka.common.message.ApiVersionsResponseData
import org.apache.kafka.common.message.DescribeClusterResponseData
import org.apache.kafka.common.message.FetchResponseData
import org.apache.kafka.common.message.FindCoordinatorResponseData
import org.apache.kafka.common.message.MetadataResponseData
import org.apache.kafka.common.message.ProduceResponseData
import org.apache.kafka.common.message.ResponseHeaderData
import org.apache.kafka.common.message.ShareAcknowledgeResponseData
import org.apache.kafka.common.message.ShareFetchResponseData
import org.apache.kafka.common.protocol.ApiKeys
import org.apache.kafka.common.protocol.ApiMessage
import org.apache.kafka.common.protocol.ByteBufferAccessor
import org.apache.kafka.common.protocol.ObjectSerializationCache
import org.apache.kafka.common.record.internal.MemoryRecords
import org.apache.kafka.common.record.internal.SimpleRecord
import org.apache.kafka.common.compress.Compression
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What becomes of a broker's answers on their way, byte by byte as sockets deliver them. */
class AnswersSpec extends Specification {

    @AutoCleanup
    Proxies proxies = new Proxies(1)

    List<Runnable> later = []
    Executor thread = { Runnable act -> act.run() } as Executor
    KafkaFront front = new KafkaFront(proxies, { thread.execute(it) } as Executor, '127.0.0.1', 21_000, 'front', Protocol.NONE)
    InFlight inFlight = new InFlight()
    EmbeddedChannel client = new EmbeddedChannel(new RequestReader(inFlight))
    EmbeddedChannel server = new EmbeddedChannel(new AnswerRewriter(inFlight, front))

    def cleanup() {
        [client, server]*.finishAndReleaseAll()
    }

    def "every broker that #api names in version #version is the proxy before it"() {
        given:
        front.put(2, 'b2:9092')
        asks(api, version, 7)

        expect:
        addresses(answered(api, version, 7, message)) == ["front:${port(2)}".toString()].toSet()

        where:
        [api, version, message] << kinds().collectMany { api, message ->
            (api.messageType.lowestSupportedVersion()..api.latestVersion(true))
                    .findAll { Answer.isOfInterest(api.id, it as short) && !(api == ApiKeys.FIND_COORDINATOR && (it < 4) != (message.coordinators().empty)) }
                    .collect { [api, it as short, message.duplicate()] }
        }
    }

    def "however the bytes come, answers of no interest pass as they are, and the others between them are changed"() {
        given:
        front.put(2, 'b2:9092')
        def dice = new Random(seed)
        def out = new ByteArrayOutputStream()
        def before = []
        20.times { i ->
            boolean isNamed = dice.nextBoolean()
            def api = isNamed ? ApiKeys.METADATA : ApiKeys.FETCH
            asks(api, (isNamed ? 12 : 15) as short, i)
            def frame = isNamed ? frame(ApiKeys.METADATA, 12 as short, i, metadata()) : opaque(i, dice.nextInt(300))
            before << [isNamed, frame]
            out.write(frame)
        }

        when:
        byte[] all = out.toByteArray()
        for (int at = 0; at < all.length;) {
            int size = Math.min(all.length - at, 1 + dice.nextInt(most))
            server.writeInbound(Unpooled.copiedBuffer(all, at, size))
            at += size
        }
        def after = frames(received())

        then:
        after.size() == 20
        before.eachWithIndex { pair, i ->
            def (isNamed, frame) = pair
            if (isNamed) assert addresses(body(ApiKeys.METADATA, 12 as short, after[i])) == ["front:${port(2)}".toString()].toSet()
            else assert after[i] == frame
        }

        where:
        seed | most
        1    | 1
        2    | 7
        3    | 100
        4    | 100_000
    }

    def "requests are noted however their bytes come, and pass as they are"() {
        given:
        byte[] all = [request(ApiKeys.METADATA, 12, 1, 50), request(ApiKeys.HEARTBEAT, 4, 2, 9), request(ApiKeys.PRODUCE, 11, 3, 0)].collectMany { it.toList() }

        when:
        all.each { client.writeInbound(Unpooled.wrappedBuffer([it] as byte[])) }

        then:
        bytes(client) == all
        inFlight.answered(1).get().api() == ApiKeys.METADATA.id
        inFlight.answered(2).empty
        inFlight.answered(3).get().version() == 11
    }

    def "what gets no answer is forgotten with the next that does"() {
        given:
        inFlight.add(new Asked(1, ApiKeys.PRODUCE.id, 11 as short))
        inFlight.add(new Asked(2, ApiKeys.METADATA.id, 12 as short))

        expect:
        inFlight.answered(2).present
        inFlight.answered(1).empty
    }

    def "a broker that nobody knew gets its proxy, and what follows waits for it"() {
        given:
        thread = { Runnable act -> later << act } as Executor
        asks(ApiKeys.METADATA, 12 as short, 1)
        byte[] after = opaque(2, 40)

        when:
        server.writeInbound(Unpooled.wrappedBuffer(frame(ApiKeys.METADATA, 12 as short, 1, metadata()), after))

        then:
        received().length == 0

        when:
        later*.run()
        server.runPendingTasks()
        def frames = frames(received())

        then:
        addresses(body(ApiKeys.METADATA, 12 as short, frames[0])) == ["front:${port(2)}".toString()].toSet()
        frames[1] == after
        proxies.named('kafka-2').get().upstream() == 'b2:9092'
    }

    def "a broker that has moved has the same proxy, which follows it"() {
        given:
        front.put(2, 'elsewhere:9092')
        int before = port(2)
        asks(ApiKeys.METADATA, 12 as short, 1)

        when:
        def answer = answered(ApiKeys.METADATA, 12 as short, 1, metadata())

        then:
        addresses(answer) == ["front:$before".toString()].toSet()
        proxies.named('kafka-2').get().upstream() == 'b2:9092'
    }

    def "a newer broker's versions that could not be read are not offered; all else is"() {
        given:
        def versions = new ApiVersionsResponseData()
        versions.apiKeys().add(version(ApiKeys.METADATA, 99))
        versions.apiKeys().add(version(ApiKeys.HEARTBEAT, 99))
        asks(ApiKeys.API_VERSIONS, 3 as short, 1)

        when:
        def offered = answered(ApiKeys.API_VERSIONS, 3 as short, 1, versions).apiKeys().collectEntries { [it.apiKey(), it.maxVersion()] }

        then:
        offered == [(ApiKeys.METADATA.id): ApiKeys.METADATA.latestVersion(), (ApiKeys.HEARTBEAT.id): 99 as short]
    }

    def "a broker that is too old for the version of a request for versions answers in version 0"() {
        given:
        def versions = new ApiVersionsResponseData(errorCode: 35 as short)
        versions.apiKeys().add(version(ApiKeys.METADATA, 99))
        asks(ApiKeys.API_VERSIONS, 4 as short, 1)

        when:
        server.writeInbound(Unpooled.wrappedBuffer(frame(ApiKeys.API_VERSIONS, 0 as short, 1, versions)))

        then:
        body(ApiKeys.API_VERSIONS, 0 as short, received()).apiKeys().first().maxVersion() == ApiKeys.METADATA.latestVersion()
    }

    def "records in an answer that names new leaders are what they were"() {
        given:
        front.put(2, 'b2:9092')
        def records = MemoryRecords.withRecords(Compression.NONE, new SimpleRecord('k'.bytes, ('v' * 5000).bytes))
        def fetched = new FetchResponseData(responses: [new FetchResponseData.FetchableTopicResponse(partitions: [new FetchResponseData.PartitionData(records: records)])])
        fetched.nodeEndpoints().add(new FetchResponseData.NodeEndpoint(nodeId: 2, host: 'b2', port: 9092))
        asks(ApiKeys.FETCH, 17 as short, 1)

        when:
        def after = answered(ApiKeys.FETCH, 17 as short, 1, fetched)

        then:
        addresses(after) == ["front:${port(2)}".toString()].toSet()
        after.responses()[0].partitions()[0].records() == records
    }

    private static List kinds() {
        [
            [ApiKeys.METADATA, metadata()],
            [ApiKeys.FIND_COORDINATOR, new FindCoordinatorResponseData(nodeId: 2, host: 'b2', port: 9092)],
            [ApiKeys.FIND_COORDINATOR, new FindCoordinatorResponseData(coordinators: [new FindCoordinatorResponseData.Coordinator(nodeId: 2, host: 'b2', port: 9092)])],
            [ApiKeys.DESCRIBE_CLUSTER, with(new DescribeClusterResponseData()) { it.brokers().add(new DescribeClusterResponseData.DescribeClusterBroker(brokerId: 2, host: 'b2', port: 9092)) }],
            [ApiKeys.PRODUCE, with(new ProduceResponseData()) { it.nodeEndpoints().add(new ProduceResponseData.NodeEndpoint(nodeId: 2, host: 'b2', port: 9092)) }],
            [ApiKeys.FETCH, with(new FetchResponseData()) { it.nodeEndpoints().add(new FetchResponseData.NodeEndpoint(nodeId: 2, host: 'b2', port: 9092)) }],
            [ApiKeys.SHARE_FETCH, with(new ShareFetchResponseData()) { it.nodeEndpoints().add(new ShareFetchResponseData.NodeEndpoint(nodeId: 2, host: 'b2', port: 9092)) }],
            [ApiKeys.SHARE_ACKNOWLEDGE, with(new ShareAcknowledgeResponseData()) { it.nodeEndpoints().add(new ShareAcknowledgeResponseData.NodeEndpoint(nodeId: 2, host: 'b2', port: 9092)) }],
        ]
    }

    private static <T> T with(T message, Closure change) {
        change(message)
        message
    }

    private static MetadataResponseData metadata() {
        with(new MetadataResponseData()) { it.brokers().add(new MetadataResponseData.MetadataResponseBroker(nodeId: 2, host: 'b2', port: 9092)) }
    }

    private static ApiVersionsResponseData.ApiVersion version(ApiKeys api, int max) {
        new ApiVersionsResponseData.ApiVersion(apiKey: api.id, minVersion: 0, maxVersion: max as short)
    }

    /** The addresses of brokers in it, as Kafka's own text of a message says them. */
    private static Set<String> addresses(ApiMessage message) {
        (message.toString() =~ /host='([^']+)', port=(\d+)/).collect { "${it[1]}:${it[2]}".toString() }.toSet()
    }

    private int port(int broker) {
        proxies.named("kafka-$broker").get().listen().split(':').last() as int
    }

    private void asks(ApiKeys api, short version, int correlation) {
        client.writeInbound(Unpooled.wrappedBuffer(request(api, version, correlation, 5)))
    }

    private static byte[] request(ApiKeys api, int version, int correlation, int more) {
        def frame = ByteBuffer.allocate(12 + more)
        frame.putInt(8 + more).putShort(api.id).putShort(version as short).putInt(correlation)
        frame.array()
    }

    private ApiMessage answered(ApiKeys api, short version, int correlation, ApiMessage message) {
        server.writeInbound(Unpooled.wrappedBuffer(frame(api, version, correlation, message)))
        body(api, version, received())
    }

    private static byte[] opaque(int correlation, int more) {
        def frame = ByteBuffer.allocate(8 + more)
        frame.putInt(4 + more).putInt(correlation)
        frame.array()
    }

    private static byte[] frame(ApiKeys api, short version, int correlation, ApiMessage message) {
        short headerVersion = ApiMessageType.fromApiKey(api.id).responseHeaderVersion(version)
        def header = new ResponseHeaderData(correlationId: correlation)
        def sizes = new ObjectSerializationCache()
        int size = header.size(sizes, headerVersion) + message.size(sizes, version)
        def frame = ByteBuffer.allocate(4 + size)
        frame.putInt(size)
        def out = new ByteBufferAccessor(frame)
        header.write(out, sizes, headerVersion)
        message.write(out, sizes, version)
        frame.array()
    }

    private static ApiMessage body(ApiKeys api, short version, byte[] frame) {
        def type = ApiMessageType.fromApiKey(api.id)
        def bytes = new ByteBufferAccessor(ByteBuffer.wrap(frame, 4, frame.length - 4).slice())
        new ResponseHeaderData(bytes, type.responseHeaderVersion(version))
        def message = type.newResponse()
        message.read(bytes, version)
        message
    }

    private byte[] received() {
        bytes(server)
    }

    private static byte[] bytes(EmbeddedChannel channel) {
        def out = new ByteArrayOutputStream()
        for (ByteBuf bytes = channel.readInbound(); bytes != null; bytes = channel.readInbound()) {
            bytes.readBytes(out, bytes.readableBytes())
            bytes.release()
        }
        out.toByteArray()
    }

    private static List<byte[]> frames(byte[] all) {
        def frames = []
        def bytes = ByteBuffer.wrap(all)
        while (bytes.hasRemaining()) {
            byte[] frame = new byte[4 + bytes.getInt(bytes.position())]
            bytes.get(frame)
            frames << frame
        }
        frames
    }
}
