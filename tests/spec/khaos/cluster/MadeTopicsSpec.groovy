package khaos.cluster

import java.nio.file.Path
import khaos.base.Home
import org.apache.kafka.common.Uuid
import spock.lang.Specification
import spock.lang.TempDir

class MadeTopicsSpec extends Specification {

    @TempDir Path folder

    def "what was made is remembered for its cluster alone"() {
        given:
        def home = new Home(folder)
        def id = Uuid.randomUuid()

        when:
        new MadeTopics(home, 'one').add([id])

        then:
        new MadeTopics(home, 'one').has(id)
        !new MadeTopics(home, 'two').has(id)
        !new MadeTopics(home, 'one').has(Uuid.randomUuid())
    }
}
