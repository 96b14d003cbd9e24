package khaos.history.ledger

import spock.lang.Specification

class BooksSpec extends Specification {

    def "bits are a set of numbers (seed #seed)"() {
        given:
        def random = new Random(seed)
        def numbers = (1..20_000).collect { random.nextInt(200_000) as long } + (65_536L..<131_072L)
        def bits = new Bits()
        def others = new Bits()
        def all = numbers as Set
        def half = numbers.findAll { random.nextBoolean() }

        when:
        def isNew = numbers.collect { bits.add(it) }
        half.each { others.add(it) }
        def left = []
        bits.without(others) { left << it }

        then:
        isNew.count { it } == all.size()
        bits.count() == all.size()
        left == new TreeSet(all).tap { removeAll(half as Set) } as List
        (0L..<200_000L).step(7).every { bits.has(it) == (it in all) }

        where:
        seed << [1, 2]
    }

    def "every offset is found again, asked in order or not, in #bytes bytes a record at most (#writers writers, batches of #batch)"() {
        given:
        def random = new Random(7)
        def offsets = new Offsets()
        def given = [:]
        long offset = 1_000_000
        long sequence = 0
        while (given.size() < 50_000) {
            offset += random.nextInt(writers) * batch
            if (random.nextInt(100) == 0) sequence += 1 + random.nextInt(3)
            if (random.nextInt(1000) == 0) offset += random.nextInt(1_000_000)
            batch.times {
                offsets.add(sequence, offset)
                given[sequence++] = offset++
            }
        }
        def cursor = offsets.cursor()
        def shuffled = new ArrayList(given.keySet())
        Collections.shuffle(shuffled, random)

        expect:
        given.every { cursor.offsetOf(it.key) == it.value }
        shuffled.take(2000).every { cursor.offsetOf(it) == given[it] }
        offsets.@blocks.sum { it.code.length } / given.size() <= bytes

        where:
        writers | batch || bytes
        1       | 100   || 0.1
        2       | 1     || 1.1
        8       | 1     || 1.3
        4       | 50    || 0.3
    }
}
