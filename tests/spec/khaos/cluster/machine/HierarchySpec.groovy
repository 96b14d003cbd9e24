package khaos.cluster.machine

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class HierarchySpec extends Specification {

    @TempDir
    Path root

    def "a controller of version 1 has a tree of its own, also one that it shares"() {
        expect:
        Hierarchy.of(controller, mounts) == found

        where:
        controller | mounts                                                                || found
        'memory'   | ['cgroup /cg/memory cgroup rw,relatime,memory 0 0']                   || Optional.of(new Hierarchy('memory', Path.of('/cg/memory'), false))
        'cpu'      | ['cgroup /cg/both cgroup rw,cpu,cpuacct 0 0']                         || Optional.of(new Hierarchy('cpu', Path.of('/cg/both'), false))
        'cpu'      | ['cgroup /cg/memory cgroup rw,relatime,memory 0 0', 'proc /proc proc rw 0 0'] || Optional.empty()
        'cpu'      | ['cgroup2 /nowhere cgroup2 rw 0 0']                                   || Optional.empty()
    }

    def "one of version 2 is in the tree of all, if that has it"() {
        given:
        Files.writeString(root.resolve('cgroup.controllers'), 'cpuset cpu io memory pids\n')

        expect:
        Hierarchy.of('memory', ["cgroup2 $root cgroup2 rw 0 0" as String]).get().unified
        Hierarchy.of('hugetlb', ["cgroup2 $root cgroup2 rw 0 0" as String]).empty
    }
}
