package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import khaos.cli.Khaos
import khaos.cluster.CleanSlate
import khaos.dsl.Scripts
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.AlterConfigOp
import org.apache.kafka.clients.admin.ConfigEntry
import org.apache.kafka.clients.admin.NewTopic
import org.apache.kafka.common.config.ConfigResource
import org.apache.kafka.common.quota.ClientQuotaAlteration
import org.apache.kafka.common.quota.ClientQuotaEntity
import org.apache.kafka.common.quota.ClientQuotaFilter
import spock.lang.Specification
import spock.lang.TempDir

/** Runs that follow each other on one cluster. */
class SuiteSpec extends Specification {

    @TempDir
    Path folder

    def "a cluster is as it was: topics, groups, settings and quotas of the runs are gone, all others stay"() {
        given:
        topics('suite-before')
        def slate = new CleanSlate(SharedCluster.get())
        topics('suite-since', 'suite-of-others')
        def broker = new ConfigResource(ConfigResource.Type.BROKER, '2')
        def quota = new ClientQuotaEntity(['client-id': 'suite'])
        admin { Admin admin ->
            admin.incrementalAlterConfigs([(broker): [new AlterConfigOp(new ConfigEntry('log.cleaner.threads', '2'), AlterConfigOp.OpType.SET)]]).all().get()
            admin.alterClientQuotas([new ClientQuotaAlteration(quota, [new ClientQuotaAlteration.Op('producer_byte_rate', 1000d)])]).all().get()
        }

        when:
        slate.restore(['suite-since', 'suite-before', 'suite-never'], ['suite-no-such-group'])

        then:
        admin { Admin admin -> admin.listTopics().names().get().findAll { it.startsWith('suite-') } } == ['suite-before', 'suite-of-others'] as Set
        admin { Admin admin -> admin.describeConfigs([broker]).all().get()[broker].get('log.cleaner.threads').value() } == '1'
        admin { Admin admin -> admin.describeClientQuotas(ClientQuotaFilter.all()).entities().get()[quota] } == null

        cleanup:
        slate.close()
    }

    def "each scenario is run, and the worst of them is khaos's code"() {
        given:
        def held = scenario('held', "expect { noLoss 'suite-orders' }", 2)
        def broken = scenario('broken', "expect { consumed('suite-orders') < 1 }", 3) // other partitions: the topic must be another

        when:
        def code = Khaos.run(new Scripts(SharedCluster.HOME), 'test', held, broken, '-d', '3', '-b', SharedCluster.bootstrap(),
                '--results', folder.resolve('results').toString(), '--junit', folder.resolve('suite.xml').toString())
        def xml = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve('suite.xml').toFile())
        def suites = xml.getElementsByTagName('testsuite')

        then:
        code == 1
        (0..1).collect { i -> ['tests', 'failures', 'errors'].collect { suites.item(i).getAttribute(it) } } == [['1', '0', '0'], ['1', '1', '0']]
        Files.list(folder.resolve('results')).toList().every { Files.exists(it.resolve('result.json')) }
        admin { Admin admin -> 'suite-orders' in admin.listTopics().names().get() } == false
    }

    private String scenario(String name, String expected, int partitions) {
        Files.writeString(folder.resolve("${name}.groovy"), """
            scenario '$name', ''
            topic('suite-orders') { partitions $partitions; producers(1) { rate 100.perSecond }; consumers(1) { group 'suite-$name' } }
            $expected
            """.stripIndent())
        folder.resolve(name).toString()
    }

    private static void topics(String... names) {
        admin { Admin admin -> admin.createTopics(names.collect { new NewTopic(it, 1, 3 as short) }).all().get() }
    }

    private static <T> T admin(Closure<T> ask) {
        try (def admin = Admin.create(SharedCluster.get().client())) {
            ask(admin)
        }
    }
}
