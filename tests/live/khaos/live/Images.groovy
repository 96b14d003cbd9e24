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

    /** java.desktop for the beans that Kafka's log4j asks for. */
    private static final String MODULES = ['java.desktop', 'java.management.rmi', 'java.naming', 'java.security.sasl', 'jdk.crypto.ec',
        'jdk.management', 'jdk.unsupported', 'jdk.zipfs'].join(',')

    private static final String RUN = """\
        #!/bin/sh
        set -e
        export CLASSPATH='/opt/kafka/libs/*'
        java="/opt/java/bin/java -XX:+UseSerialGC"
        told=\$(\$java -XX:TieredStopAtLevel=1 kafka.docker.KafkaDockerWrapper setup --default-configs-dir /etc/kafka/docker \\
            --mounted-configs-dir /mnt/shared/config --final-configs-dir /opt/kafka/config 2>&1) \\
            || echo "\$told" | grep -qi 'already formatted' || { echo "\$told"; exit 1; }
        exec \$java \$KAFKA_HEAP_OPTS kafka.Kafka /opt/kafka/config/server.properties
        """.stripIndent()

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

    /**
     * A broker that starts as {@code apache/kafka} does, by Kafka's own wrapper: a Java runtime, the C libraries that it needs, the
     * jars of Kafka.
     */
    static String kafka(Path folder, List<Path> jars) {
        def root = folder.resolve('kafka')
        def jre = root.resolve('opt/java')
        ['bin', 'tmp', 'etc/kafka/docker', 'opt/kafka/libs', 'opt/kafka/config', 'var/lib/kafka/data', 'mnt/shared/config'].each {
            Files.createDirectories(root.resolve(it))
        }
        def home = Path.of(System.getProperty('java.home'))
        sh("$home/bin/jlink --add-modules $MODULES --strip-debug --no-man-pages --no-header-files --output $jre")
        sh("ldd $jre/bin/java $jre/lib/server/libjvm.so $jre/lib/lib[jnvzm]*.so | grep -o '/[^ ]*' | grep -v $root | sort -u"
                + " | while read -r lib; do mkdir -p $root\$(dirname \$lib); cp -L \$lib $root\$lib; done")
        Files.copy(BUSYBOX, root.resolve('bin/busybox'))
        ['sh', 'grep', 'ls'].each { Files.createSymbolicLink(root.resolve("bin/$it"), Path.of('busybox')) }
        jars.each { Files.copy(it, root.resolve("opt/kafka/libs/${it.fileName}")) }
        Files.writeString(root.resolve('opt/kafka/config/server.properties'), '')
        def run = Files.writeString(root.resolve('etc/kafka/docker/run'), RUN)
        run.toFile().executable = true
        imported(root, 'khaos-spec/kafka', 'CMD ["/etc/kafka/docker/run"]')
    }

    private static void sh(String line) {
        assert new ProcessBuilder('sh', '-c', line).inheritIO().start().waitFor() == 0
    }

    /** The folder's files as an image; docker-java cuts such streams short, so Docker's own client is asked. */
    static String imported(Path root, String name, String... changes) {
        sh(["tar -C '$root' -c . | docker import", *changes.collect { "--change '$it'" }, '-', name].join(' '))
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
