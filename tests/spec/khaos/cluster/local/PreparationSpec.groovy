package khaos.cluster.local

import static khaos.cluster.local.Preparation.CLOCK
import static khaos.cluster.local.Preparation.DISK
import static khaos.cluster.local.Preparation.MEMORY

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.BadInput
import khaos.target.Capabilities
import khaos.target.Capability
import spock.lang.Specification
import spock.lang.TempDir

class PreparationSpec extends Specification {

    @TempDir
    Path folder

    def "what can be taken from brokers has to be given to them first"() {
        expect:
        Preparation.before(needed) == Optional.ofNullable(preparation)

        where:
        needed                      || preparation
        Capability.MEMORY           || MEMORY
        Capability.DISK             || DISK
        Capability.SLOW_DISK        || DISK
        Capability.CLOCK            || CLOCK
        Capability.CPU              || null
        Capability.BROKER_PROCESSES || null
    }

    def "one that nobody knows is refused with those that there are"() {
        when:
        Preparation.named('discs')

        then:
        def error = thrown(BadInput)
        error.what() == 'brokers cannot be prepared for `discs`'
        error.fix() == 'write one or more of memory,disk,clock, with commas'
    }

    def "a cluster whose brokers have less than is asked for differs, one with more does not"() {
        given:
        def plain = LocalSettings.DEFAULT
        def prepared = plain.withPrepared([DISK, MEMORY])

        expect:
        prepared.differences(plain) == [
            'has brokers without a memory of their own, asked for it', 'has brokers without a disk of their own, asked for it']
        plain.differences(prepared) == []
        plain.withPrepared([DISK]).withPrepared([MEMORY]) == prepared
    }

    def "what unprepared brokers lack is told with the command that starts others"() {
        given:
        def capabilities = new LocalCapabilities(LocalSettings.DEFAULT, Capabilities.ALL)

        when:
        def lack = capabilities.lack(Capability.DISK).get()

        then:
        lack.why().endsWith('here: they were started without a disk of their own')
        lack.fix() == 'start them with one: khaos cluster-up --prepare disk'
        capabilities.has(Capability.CPU)
        !capabilities.has(Capability.DISCONNECT)
    }

    def "a wiped folder has the cluster's name on it, another id, and nothing else"() {
        given:
        Files.writeString(folder.resolve('meta.properties'), 'version=1\ncluster.id=c\nnode.id=2\ndirectory.id=d\n')
        Files.writeString(folder.resolve('bootstrap.checkpoint'), 'x')
        Files.writeString(Files.createDirectories(folder.resolve('orders-0')).resolve('0.log'), 'records')
        Files.writeString(folder.resolve('.kafka_cleanshutdown'), '')

        when:
        Wiped.of(folder)
        def meta = new Properties()
        Files.newBufferedReader(folder.resolve('meta.properties')).withCloseable { meta.load(it) }

        then:
        folder.toFile().list().sort() == ['bootstrap.checkpoint', 'meta.properties']
        meta.subMap(['version', 'cluster.id', 'node.id']) == [version: '1', 'cluster.id': 'c', 'node.id': '2']
        meta['directory.id'] != 'd'
    }
}
