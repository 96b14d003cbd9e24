package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import org.junit.platform.engine.discovery.DiscoverySelectors
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder
import org.junit.platform.launcher.core.LauncherFactory
import org.junit.platform.launcher.listeners.SummaryGeneratingListener
import spock.lang.Specification

/** The tests in `examples/embed`, as a build of somebody else's would run them. */
class EmbedSpec extends Specification {

    static final Path HOME = Path.of('target/khaos-embedded')

    def "#type passes"() {
        given: "Kafka is there already, as after a first run, and so is the topic of the program under test"
        System.setProperty('kafka', SharedCluster.bootstrap())
        Files.createDirectories(HOME)
        def kafka = HOME.resolve('kafka')
        if (!Files.exists(kafka)) Files.createSymbolicLink(kafka, SharedCluster.HOME.folder('kafka'))
        def listener = new SummaryGeneratingListener()

        when:
        def request = LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(type)).build()
        LauncherFactory.create().execute(request, listener)

        then:
        listener.summary.failures.collect { "$it.testIdentifier.displayName: $it.exception" } == []
        listener.summary.testsSucceededCount == tests

        cleanup:
        System.clearProperty('kafka')

        where:
        type                 || tests
        'shop.OrderBookTest' || 2
        'shop.OrderBookSpec' || 3
    }
}
