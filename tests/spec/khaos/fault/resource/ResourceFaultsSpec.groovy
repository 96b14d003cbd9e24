package khaos.fault.resource

import java.time.Duration
import khaos.base.Bytes
import khaos.base.KhaosError
import khaos.base.Share
import khaos.base.Throughput
import khaos.fault.Fault
import khaos.target.Broker
import khaos.target.Capability
import khaos.target.Consumers
import khaos.target.Injection
import khaos.target.NamedBroker
import khaos.word.Vocabulary
import spock.lang.Specification

class ResourceFaultsSpec extends Specification {

    static final Bytes MB = new Bytes(1 << 20)

    def "#fault does #harm, and needs #needed of the broker's cluster"() {
        given:
        def done = []
        def broker = Stub(Broker) {
            _ >> { done << delegate.method.name; Stub(Injection) }
        }

        when:
        fault.on(broker)

        then:
        done == [harm]
        fault.needs(NamedBroker.broker(1)) == [needed] as Set
        fault.needs(Consumers.consumers()) == [] as Set

        where:
        fault                                          || harm                 | needed
        CpuLimit.cpuLimit(new Share(0.5))              || 'limitCpu'           | Capability.CPU
        MemoryLimit.memoryLimit(new Bytes(512 << 20))  || 'limitMemory'        | Capability.MEMORY
        FileLimit.fileLimit(100)                       || 'limitFiles'         | Capability.FILES
        DiskFull.diskFull(keep: MB)                    || 'fillDisk'           | Capability.DISK
        ReadOnlyDisk.readOnlyDisk()                    || 'lockDisk'           | Capability.DISK
        SlowDisk.slowDisk(new Throughput(MB))          || 'slowDisk'           | Capability.SLOW_DISK
        ClockSkew.clockSkew(Duration.ofHours(-1))      || 'skewClock'          | Capability.CLOCK
        ExhaustConnections.exhaustConnections(10)      || 'exhaustConnections' | Capability.CONNECTIONS
        WipeData.wipeData()                            || 'wipeData'           | Capability.DATA
        CorruptSegment.corruptSegment()                || 'corruptSegment'     | Capability.DATA
        Disconnect.disconnect()                        || 'disconnect'         | Capability.DISCONNECT
    }

    def "every resource fault says what it needs"() {
        expect:
        Vocabulary.of(Fault).methods()*.returnType.toSet()
                .findAll { ResourceFault.isAssignableFrom(it) }
                .every { ResourceFault.neededBy(it).present }
    }

    def "what cannot be meant is refused with both numbers"() {
        when:
        said()

        then:
        def error = thrown(KhaosError)
        error.what() == what

        where:
        said                                             || what
        ({ new CpuLimit(new Share(0.001)) })             || 'a limit must be at least 1% of a core, got 0.1%'
        ({ new MemoryLimit(MB) })                        || 'a limit of memory must be at least 16 mb, got 1 mb'
        ({ new FileLimit(0) })                           || 'a limit of files must be at least 1, got 0'
        ({ new SlowDisk(new Throughput(new Bytes(9))) }) || 'a disk must take at least 4 kb a second, got 9 b/s'
        ({ new ClockSkew(Duration.ofMillis(-99)) })      || 'a clock must be wrong by at least 100 ms, got -99 ms'
        ({ new ExhaustConnections(0) })                  || 'at least 1 connection must be opened, got 0'
    }
}
