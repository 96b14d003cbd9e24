package khaos.wire

import com.sun.management.ThreadMXBean
import groovy.transform.CompileStatic
import groovy.transform.Immutable
import java.lang.management.ManagementFactory

/** What making records costs the heap, as the JVM counts it for this thread. */
@CompileStatic
@Immutable
class Allocation {

    long allocatedBytes
    long recordBytes

    static Allocation of(Maker maker, int records) {
        def threads = (ThreadMXBean) ManagementFactory.threadMXBean
        long bytes = 0
        long before = threads.currentThreadAllocatedBytes
        for (int i = 0; i < records; i++) {
            maker.next()
            bytes += maker.value().length
        }
        new Allocation(threads.currentThreadAllocatedBytes - before, bytes)
    }
}
