package khaos.live

import com.github.dockerjava.api.model.HostConfig
import java.nio.file.Files
import java.nio.file.Path
import khaos.base.KhaosError
import khaos.cluster.docker.Container
import khaos.cluster.docker.Engine
import khaos.cluster.machine.Programs

/** Images for specs, made of this machine's own files: none is pulled. */
class Images {

    private static final Path BUSYBOX = Path.of('/bin/busybox')

    /** Empty when containers can be had here. */
    static String missing() {
        if (!Programs.has('docker')) return 'there is no docker to make an image with'
        if (!Files.exists(BUSYBOX)) return 'there is no /bin/busybox to make an image of (busybox-static)'
        try (def engine = Engine.connect()) {
            return ''
        } catch (KhaosError none) {
            return none.what()
        }
    }

    /** A shell and nothing else. */
    static String busybox(Path folder) {
        def root = Files.createDirectories(folder.resolve('busybox'))
        def bin = Files.createDirectories(root.resolve('bin'))
        Files.copy(BUSYBOX, bin.resolve('busybox'))
        Files.createSymbolicLink(bin.resolve('sh'), Path.of('busybox'))
        imported(root, 'khaos-spec/busybox')
    }

    /** The folder's files as an image; docker-java cuts such streams short, so Docker's own client is asked. */
    static String imported(Path root, String name, String... changes) {
        def line = ["tar -C '$root' -c . | docker import", *changes.collect { "--change '$it'" }, '-', name].join(' ')
        assert new ProcessBuilder('sh', '-c', line).inheritIO().start().waitFor() == 0
        name
    }

    /** One that is started, waits, and ends when it is asked to. */
    static Container sleeper(Engine engine, String image, String name, HostConfig host = HostConfig.newHostConfig()) {
        engine.client().createContainerCmd(image).withName(name).withHostConfig(host).withCmd('/bin/busybox', 'sh', '-c', 'trap "exit 0" TERM; busybox sleep 600 & wait').exec()
        def container = engine.container(name)
        container.start()
        container
    }
}
