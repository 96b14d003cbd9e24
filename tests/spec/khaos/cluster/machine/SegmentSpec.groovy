package khaos.cluster.machine

import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import khaos.base.KhaosError
import spock.lang.Specification
import spock.lang.TempDir

/** Bytes as Kafka lays them out: offset, length, and what that many bytes hold. */
class SegmentSpec extends Specification {

    static final int BATCH = 200

    @TempDir
    Path data

    def "some bytes of one batch in the middle of the newest closed segment are turned over, and back"() {
        given:
        def closed = segment('orders-0', '00000000000000000000', 10)
        segment('orders-0', '00000000000000000010', 10)
        segment('__consumer_offsets-3', '00000000000000000000', 99)
        segment('__consumer_offsets-3', '00000000000000000099', 1)
        byte[] before = Files.readAllBytes(closed)
        def harm = Segment.lastClosed('kafka-1', data)

        when:
        harm.begin()

        then:
        harm.felt
        changed(before, Files.readAllBytes(closed)) == (1061..1076).toList() // the records of the sixth batch begin at 5 * 200 + 61

        when:
        harm.cure().heal(null)

        then:
        !harm.felt
        harm.over
        Files.readAllBytes(closed) == before
    }

    def "what was written anew since then is left alone"() {
        given:
        def closed = segment('orders-0', '00000000000000000000', 10)
        segment('orders-0', '00000000000000000010', 1)
        def harm = Segment.lastClosed('kafka-1', data)
        harm.begin()
        byte[] anew = new byte[10 * BATCH]

        when:
        Files.write(closed, anew)
        harm.cure().heal(null)

        then:
        Files.readAllBytes(closed) == anew
    }

    def "where no segment was closed yet, that is told"() {
        given:
        segment('orders-0', '00000000000000000000', 10)

        when:
        Segment.lastClosed('kafka-1', data)

        then:
        def error = thrown(KhaosError)
        error.what() == 'no segment of a topic on kafka-1 has been closed yet'
    }

    private static List<Integer> changed(byte[] before, byte[] after) {
        (0..<before.length).findAll { before[it] != after[it] }
    }

    private Path segment(String partition, String name, int batches) {
        def bytes = ByteBuffer.allocate(batches * BATCH)
        batches.times {
            bytes.putLong(it).putInt(BATCH - 12)
            bytes.position((it + 1) * BATCH)
        }
        def folder = Files.createDirectories(data.resolve(partition))
        Files.write(folder.resolve(name + '.log'), bytes.array())
    }
}
