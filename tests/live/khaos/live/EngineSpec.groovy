package khaos.live

import com.github.dockerjava.api.model.HostConfig
import java.nio.file.Path
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Owned
import khaos.base.Progress
import khaos.cluster.docker.Container
import khaos.cluster.docker.ContainerHarms
import khaos.cluster.docker.ContainerUnpaused
import khaos.cluster.docker.ContainerUp
import khaos.cluster.docker.Engine
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** One container on this machine's engine. */
@Requires(value = { Images.missing().empty }, reason = 'no Docker engine or client answers, or /bin/busybox is missing')
class EngineSpec extends Specification {

    static final String NAME = "khaos-spec-${ProcessHandle.current().pid()}"

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    Owned owned = new Owned()

    @Shared
    Engine engine

    @Shared
    String image

    @Shared
    Container container

    @Shared
    Harms harms

    def setupSpec() {
        engine = owned.add(Engine.connect())
        image = Images.busybox(folder)
        container = started(NAME)
        harms = owned.add(new Harms(['bootstrap.servers': '127.0.0.1:9'], 'none', true, new Journal(new Home(folder))))
    }

    def "a container is stopped, started, killed, paused and let go on, and each again is no error"() {
        when:
        2.times { container."$order"() }

        then:
        container.state().status() as String == status

        where:
        order     || status
        'stop'    || 'down'
        'start'   || 'running'
        'pause'   || 'paused'
        'unpause' || 'running'
        'pause'   || 'paused'
        'kill'    || 'down'
        'unpause' || 'down'
        'start'   || 'running'
    }

    def "#harm is in effect, written down, and healed by closing, once for all that go on"() {
        given:
        def hurt = new ContainerHarms(container, harms, { true })

        when:
        def first = hurt."$harm"()
        def second = hurt."$harm"()

        then:
        first.inEffect
        second.inEffect
        container.state().status() as String == status

        when:
        first.close()

        then:
        second.inEffect

        when:
        second.close()

        then:
        second.healed
        container.state().running

        where:
        harm     || status
        'kill'   || 'down'
        'stop'   || 'down'
        'freeze' || 'paused'
    }

    def "a restarted container is another process"() {
        given:
        def before = container.state().pid()

        when:
        def restarted = new ContainerHarms(container, harms, { true }).restart()

        then:
        restarted.inEffect
        restarted.healed
        container.state().pid() != before
    }

    def "what a dead khaos has written down is healed without a cluster"() {
        given:
        container."$act"()

        when:
        cure.of(container).heal(null)

        then:
        container.state().running

        where:
        act     | cure
        'pause' | ContainerUnpaused
        'kill'  | ContainerUp
    }

    def "a cure of a container that was removed meanwhile has nothing to do"() {
        given:
        def removed = started("$NAME-removed")
        remove(removed.id())

        when:
        ContainerUp.of(removed).heal(null)

        then:
        noExceptionThrown()
    }

    def "a container that would go when it ends is refused"() {
        given:
        def brief = started("$NAME-brief", HostConfig.newHostConfig().withAutoRemove(true))

        when:
        new ContainerHarms(brief, harms, { true }).kill()

        then:
        def error = thrown(KhaosError)
        error.fix().contains('--rm')
        brief.state().running
    }

    def "an order that is interrupted is carried out, and the interrupt kept"() {
        when:
        Thread.currentThread().interrupt()
        container.pause()

        then:
        Thread.interrupted()
        container.state().paused

        cleanup:
        container.unpause()
    }

    def "a container that is not there is told with what is meant"() {
        when:
        engine.container(NAME + 'x')

        then:
        def error = thrown(KhaosError)
        error.what().startsWith("there is no container `${NAME}x`")
        error.fix() == "did you mean `$NAME`?"
    }

    def "no engine at #uri is told within seconds"() {
        when:
        Engine.at(uri)

        then:
        def error = thrown(KhaosError)
        error.what().startsWith("no Docker engine answers at $uri")
        error.fix().contains('start it')

        where:
        uri << ['unix:///nowhere.sock', 'tcp://127.0.0.1:9']
    }

    private Container started(String name, HostConfig host = HostConfig.newHostConfig()) {
        def made = Images.sleeper(engine, image, name, host)
        owned.add({ remove(made.id()) } as AutoCloseable)
        made
    }

    private void remove(String id) {
        if (engine.find(id).present) engine.client().removeContainerCmd(id).withForce(true).exec()
    }
}
