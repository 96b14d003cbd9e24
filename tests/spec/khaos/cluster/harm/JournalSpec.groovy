package khaos.cluster.harm

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Progress
import org.apache.kafka.clients.admin.Admin
import spock.lang.Specification
import spock.lang.TempDir

class JournalSpec extends Specification {

    static final Map NOWHERE = ['bootstrap.servers': '127.0.0.1:1']

    @TempDir Path folder
    def said = []
    def progress = [say: { said << it }, part: { what, done, total -> }] as Progress

    def "what a living khaos has written is left to it, and what it healed is gone"() {
        given:
        def journal = new Journal(new Home(folder))
        def entry = journal.write('cluster', new Noted('a', ''))

        when:
        journal.replay('cluster', NOWHERE, progress)

        then:
        said == []
        files().size() == 1

        when:
        entry.close()

        then:
        files() == []
    }

    def "what a dead khaos has written is healed once, newest first, on its own cluster alone"() {
        given:
        def journal = new Journal(new Home(folder))
        journal.write('cluster', new Noted('first', ''))
        journal.write('cluster', new Noted('second', ''))
        journal.write('another', new Noted('third', ''))
        die()

        when:
        journal.replay('cluster', NOWHERE, progress)
        journal.replay('cluster', NOWHERE, progress)

        then:
        said == ['healed what a khaos that died had left: second', 'healed what a khaos that died had left: first']
        journal.left() == ['third, on the cluster another']
    }

    def "what cannot be healed at once is tried again"() {
        given:
        def journal = new Journal(new Home(folder))
        journal.write('cluster', new Noted('first', 'no answer'))
        die()
        Noted.failures = 1

        when:
        journal.replay('cluster', NOWHERE, progress)

        then:
        said == ['healed what a khaos that died had left: first']
        journal.left() == []
    }

    def "every cure is read back as it was written"() {
        given:
        new Journal(new Home(folder)).write('cluster', cure)
        die()

        expect:
        new Journal(new Home(folder)).left() == ["${cure.told()}, on the cluster cluster"]

        where:
        cure << [
            new Setting(org.apache.kafka.common.config.ConfigResource.Type.TOPIC, 'orders', 'retention.ms', null),
            new Quota('client', 'producer_byte_rate', null),
            new Placement('orders', [new Placement.Seat(0, [1, 2, 3], 1)]),
        ]
    }

    private List<Path> files() {
        Files.list(folder.resolve('undo')).toList()
    }

    /** As if the khaos that wrote it had died: no process of its pid started when it says. */
    private void die() {
        files().each { Files.writeString(it, Files.readString(it).replaceFirst(/"startedMillis":\d+/, '"startedMillis":1')) }
    }

    static class Noted implements Cure {

        static int failures
        String what
        String failure

        Noted() {}

        Noted(String what, String failure) {
            this.what = what
            this.failure = failure
        }

        @Override
        void heal(Admin admin) {
            if (failure && failures-- > 0) throw new KhaosError(failure, '')
        }

        @Override
        String told() {
            what
        }
    }
}
