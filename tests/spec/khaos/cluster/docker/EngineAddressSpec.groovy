package khaos.cluster.docker

import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import khaos.base.KhaosError
import spock.lang.Specification
import spock.lang.TempDir

class EngineAddressSpec extends Specification {

    @TempDir Path home

    def "DOCKER_HOST goes before the context, and that before the sockets"() {
        given:
        context('far', 'tcp://build.example:2376')
        socket('run/docker.sock')

        expect:
        EngineAddress.find(environment, home).uri() == uri

        where:
        environment                                                || uri
        [DOCKER_HOST: 'unix:///tmp/own.sock', DOCKER_CONTEXT: 'far'] || 'unix:///tmp/own.sock'
        [DOCKER_CONTEXT: 'far']                                    || 'tcp://build.example:2376'
    }

    def "the current context is read from Docker's own files"() {
        given:
        context('desktop', 'unix:///home/me/.docker/desktop/docker.sock')
        Files.writeString(home.resolve('.docker/config.json'), '{"currentContext": "desktop"}')

        expect:
        EngineAddress.find([:], home).uri() == 'unix:///home/me/.docker/desktop/docker.sock'
    }

    def "where there is no Docker, Podman's socket is found"() {
        given:
        def podman = socket('podman/podman.sock')

        expect:
        Files.exists(Path.of('/var/run/docker.sock')) ||
                EngineAddress.find([XDG_RUNTIME_DIR: home.toString()], home).uri() == "unix://$podman"
    }

    def "#address is refused with what to write"() {
        when:
        EngineAddress.find([DOCKER_HOST: address], home)

        then:
        def error = thrown(KhaosError)
        error.what().contains(address)
        error.fix().contains(fix)

        where:
        address          || fix
        'nonsense'       || 'unix:///var/run/docker.sock'
        'ssh://me@there' || 'ssh -N -L'
    }

    def "published ports are reached where the engine is"() {
        expect:
        new EngineAddress(uri, '').host() == host

        where:
        uri                           || host
        'unix:///var/run/docker.sock' || '127.0.0.1'
        'tcp://docker:2375'           || 'docker'
    }

    private void context(String name, String host) {
        def id = MessageDigest.getInstance('SHA-256').digest(name.bytes).encodeHex().toString()
        def folder = Files.createDirectories(home.resolve(".docker/contexts/meta/$id"))
        Files.writeString(folder.resolve('meta.json'), """{"Name": "$name", "Endpoints": {"docker": {"Host": "$host"}}}""")
    }

    private Path socket(String path) {
        def file = home.resolve(path)
        Files.createDirectories(file.parent)
        Files.writeString(file, '')
    }
}
