package khaos.cluster.machine

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import spock.lang.Specification
import spock.lang.TempDir

class MachineSpec extends Specification {

    @TempDir Path folder

    def "this machine, which runs these specs, can run khaos"() {
        expect:
        new Machine(new Home(folder)).findings().every { !it.isBad() }
    }

    def "a home that cannot be written is bad"() {
        given:
        def file = Files.writeString(folder.resolve('file'), '')

        expect:
        new Machine(new Home(file)).findings().any { it.isBad() && it.advice().contains('KHAOS_HOME') }
    }

    def "no Docker engine is no fault"() {
        expect:
        Docker.finding(DOCKER_HOST: host).grade() == Finding.Grade.NEUTRAL

        where:
        host << ['unix:///nowhere.sock', 'tcp://127.0.0.1:9', 'nonsense']
    }
}
