package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.TimeUnit
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Progress
import khaos.cli.KhaosTold
import khaos.cluster.ExternalCluster
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings
import khaos.cluster.local.NodeStatus
import khaos.cluster.local.Secure
import khaos.cluster.secure.Access
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.common.acl.AccessControlEntry
import org.apache.kafka.common.acl.AclBinding
import org.apache.kafka.common.acl.AclOperation
import org.apache.kafka.common.acl.AclPermissionType
import org.apache.kafka.common.resource.PatternType
import org.apache.kafka.common.resource.ResourcePattern
import org.apache.kafka.common.resource.ResourceType
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Each way of `--secure` with real brokers, on one each: who is let in, who is not, and what is told. */
class SecuredSpec extends Specification {

    static final LocalSettings ONE = LocalSettings.DEFAULT.withNodes(1)

    @TempDir
    Path folder

    @AutoCleanup
    LocalCluster cluster

    def "#mode lets in who has its credentials, by options as by the file, and tells others why not"() {
        given:
        start(mode)

        expect:
        Deadline.in(Duration.ofSeconds(30)).poll(Duration.ofMillis(50)) { cluster.nodes()*.state() == [NodeStatus.State.RUNNING] }
        cluster.title().endsWith(title)
        connect(file('khaos.properties')).brokers() == 1
        connect(access(said).over(new Properties())).brokers() == 1

        and: "no secret is for others to read, in a log or in a list of processes"
        Files.list(cluster.clientFile().get().parent).toList().every { Files.getPosixFilePermissions(it)*.name().sort() == ['OWNER_READ', 'OWNER_WRITE'] }
        !isTold(secrets())

        when:
        connect(access(wrong).over(new Properties()))

        then:
        def told = thrown(KhaosError)
        told.what() =~ what
        told.fix().contains(option)

        where:
        mode         | said                                     | wrong                                      || title                        | what                                     | option
        'sasl-plain' | login('PLAIN', 'SASL_PLAINTEXT')         | [*: said, username: 'nobody']              || 'SASL_PLAINTEXT (PLAIN)'     | /refuses the login: Authentication fail/ | '--sasl-username'
        'scram-256'  | login('SCRAM-SHA-256', 'SASL_PLAINTEXT') | [*: said, password: 'wrong']               || '(SCRAM-SHA-256)'            | /refuses the login: Authentication fail/ | '--sasl-username'
        'scram-512'  | login('SCRAM-SHA-512', 'SASL_PLAINTEXT') | [*: said, protocol: 'SASL_SSL']            || '(SCRAM-SHA-512)'            | /does not speak TLS/                     | '--security-protocol SASL_PLAINTEXT'
        'tls'        | [protocol: 'SSL', ca: 'ca.pem']          | [protocol: 'PLAINTEXT']                    || ' · SSL'                     | /speaks TLS/                             | '--security-protocol SSL'
        'mtls'       | mutual()                                 | [protocol: 'SSL', ca: 'ca.pem']            || 'SSL (certificates of both)' | /wants a certificate/                    | '--ssl-cert-location'
    }

    def "sasl-tls: a scenario is run by hand on it, its own as a stranger's, and ACLs are missed before the load"() {
        given:
        start('sasl-tls')
        def scenario = Files.writeString(folder.resolve('s.groovy'), "scenario 's', ''\ntopic('secured') { partitions 2; replicas 1; producers(1) { rate 50.perSecond }; consumers(1) { group 'readers' } }\nexpect { noLoss 'secured' }\n")
        def options = ['--security-protocol', 'SASL_SSL', '--sasl-mechanism', 'SCRAM-SHA-256', '--ssl-ca-location', path('ca.pem')]

        expect: "all logins"
        ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'].every { connect(access(login(it, 'SASL_SSL') + [ca: 'ca.pem']).over(new Properties())).brokers() == 1 }

        when:
        def run = khaos('simulate', "$scenario", '-b', bootstrap(), '-d', '3', *options, '--sasl-username', 'khaos', '--sasl-password-file', path('khaos.password'))

        then:
        run.code == 0
        run.said.contains("held: noLoss 'secured'")
        !secrets().any { run.said.contains(it) || isIn(folder.resolve('results'), it) }

        when: "a guest may log in, and nothing else"
        def guest = ['simulate', "$scenario", '-b', bootstrap(), '-d', '3', *options, '--sasl-username', 'guest', '--sasl-password-file', path('guest.password')]
        def first = khaos(*guest)

        then:
        first.code == 3
        first.said.contains('khaos: cannot make the topic `secured`: an ACL is missing')
        !first.said.contains('\tat ')

        when: "the topic is for him, and the group is not"
        allow(ResourceType.TOPIC, 'secured', AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS)
        def second = khaos(*guest)

        then:
        second.code == 3
        second.said.contains('khaos: ACLs are missing: Read of topic secured, Read of group readers')

        when: "all is for him"
        allow(ResourceType.TOPIC, 'secured', AclOperation.READ)
        allow(ResourceType.GROUP, 'readers', AclOperation.READ)
        def third = khaos(*guest)

        then:
        third.code == 0
        third.said.contains("held: noLoss 'secured'")
    }

    private void start(String mode) {
        def home = new Home(folder)
        if (!Files.exists(folder.resolve('kafka'))) Files.createSymbolicLink(folder.resolve('kafka'), SharedCluster.HOME.folder('kafka'))
        cluster = LocalCluster.start(ONE.withSecure(Secure.named(mode)), home, Progress.SILENT)
    }

    private String bootstrap() {
        cluster.client()['bootstrap.servers']
    }

    private ExternalCluster connect(Properties settings) {
        ExternalCluster.connect(bootstrap(), settings)
    }

    private Properties file(String name) {
        def all = new Properties()
        new File(path(name)).withReader { all.load(it) }
        all
    }

    private String path(String name) {
        cluster.clientFile().get().resolveSibling(name)
    }

    private static Map login(String mechanism, String protocol) {
        [protocol: protocol, mechanism: mechanism, username: 'khaos', password: { it }]
    }

    private static Map mutual() {
        [protocol: 'SSL', ca: 'ca.pem', certificate: 'khaos.pem', key: 'khaos.key', keyPassword: 'khaos.key-password']
    }

    private Access access(Map said) {
        def text = { Optional.ofNullable(said[it]) }
        def of = { Optional.ofNullable(said[it]).map { Path.of(path(it)) } }
        def password = said.password instanceof Closure ? Optional.of(new File(path('khaos.password')).text) : text('password')
        new Access(text('protocol'), text('mechanism'), text('username'), password, of('ca'), of('certificate'), of('key'), of('keyPassword').map { it.toFile().text })
    }

    private List<String> secrets() {
        Files.list(cluster.clientFile().get().parent).filter { it.toString().endsWith('password') }.map { it.toFile().text }.toList()
    }

    private boolean isTold(List<String> secrets) {
        def processes = ProcessHandle.allProcesses().map { it.info().commandLine().orElse('') }.toList()
        def logs = cluster.logs().values()*.toFile()*.text
        secrets.any { secret -> (processes + logs).any { it.contains(secret) } }
    }

    private static boolean isIn(Path folder, String secret) {
        Files.walk(folder).withCloseable { files -> files.filter { Files.isRegularFile(it) }.anyMatch { new String(Files.readAllBytes(it), 'ISO-8859-1').contains(secret) } }
    }

    private void allow(ResourceType type, String name, AclOperation... operations) {
        Admin.create(cluster.client()).withCloseable { admin ->
            admin.createAcls(operations.collect {
                new AclBinding(new ResourcePattern(type, name, PatternType.LITERAL), new AccessControlEntry('User:guest', '*', it, AclPermissionType.ALLOW))
            }).all().get(20, TimeUnit.SECONDS)
        }
    }

    private Map khaos(String... arguments) {
        KhaosTold.run(new Home(folder.resolve('other')), *arguments, '--results', folder.resolve("results/${System.nanoTime()}").toString())
    }
}
