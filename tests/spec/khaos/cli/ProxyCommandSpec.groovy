package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.network.api.ProxyServer
import khaos.report.Terminal
import khaos.plan.Language
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** khaos proxy and khaos toxic, against a server of khaos's own. */
class ProxyCommandSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    ProxyServer server = ProxyServer.start(new InetSocketAddress('127.0.0.1', 0), 1)

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def "proxies and toxics are made, shown, changed and removed by hand"() {
        expect:
        khaos('proxy', 'list') =~ /no proxies; make one: khaos proxy create/
        khaos('proxy', 'create', 'db', '-l', '127.0.0.1:0', '-u', '127.0.0.1:9') =~ /^db  127.0.0.1:\d+ → 127.0.0.1:9\n$/
        khaos('toxic', 'add', 'db', '-t', 'latency', '-a', 'latency=80', '-a', 'jitter=1', '--toxicity', '0.5') ==
                'latency_downstream: latency downstream, latency=80 jitter=1, on 50 % of the connections\n'
        khaos('toxic', 'update', 'db', 'latency_downstream', '-a', 'jitter=0', '--toxicity', '1') ==
                'latency_downstream: latency downstream, latency=80 jitter=0\n'
        khaos('proxy', 'toggle', 'db').endsWith('  disabled\n  latency_downstream: latency downstream, latency=80 jitter=0\n')
        khaos('proxy', 'toggle', 'db') == khaos('proxy', 'inspect', 'db')
        khaos('toxic', 'remove', 'db', 'latency_downstream') == ''
        khaos('proxy', 'list') =~ /^db  127.0.0.1:\d+ → 127.0.0.1:9\n$/
        khaos('proxy', 'reset') == ''
        khaos('proxy', 'delete', 'db') == ''
        server.proxies().all() == []
    }

    def "what the API refuses is told in its words, and who does not answer by name: #args"() {
        when:
        int code = Khaos.run(context(), *args, '--api', "127.0.0.1:${url ?: server.address().port}")

        then:
        code == 3
        err.toString().contains(told)

        where:
        args                                         | url  | told
        ['toxic', 'add', 'none', '-t', 'latency']    | null | 'proxy not found'
        ['proxy', 'list']                            | 1    | 'nobody answers at http://127.0.0.1:1\n  start one: khaos proxy'
    }

    def "a server cannot begin with #listen #config"() {
        given:
        def file = Files.writeString(folder.resolve('proxies.json'), '[{"name": "a"}]')

        expect:
        Khaos.run(context(), 'proxy', '--listen', listen, '--config', config ?: file.toString()) == 2
        err.toString().contains(told)

        where:
        listen        | config        | told
        'nonsense'    | null          | '--listen takes HOST:PORT, got `nonsense`'
        '127.0.0.1:0' | '/none/there' | '--config: there is no file /none/there'
        '127.0.0.1:0' | null          | 'missing required field: upstream at proxy 1'
    }

    def "proxies cannot be put before Kafka with #args"() {
        given:
        def file = Files.writeString(folder.resolve('client.properties'), 'security.protocol=PLAINTEXT')

        expect:
        Khaos.run(context(), 'proxy', '--listen', '127.0.0.1:0', *args.collect { it.replace('FILE', file.toString()) }) == code
        err.toString().contains(told)

        where:
        args                                                               | code | told
        ['--kafka', '127.0.0.1:1']                                         | 3    | '127.0.0.1:1 does not answer'
        ['--kafka', 'nonsense']                                            | 2    | '`nonsense` is not a bootstrap server'
        ['--kafka', '127.0.0.1:1', '--kafka-listen', 'here']               | 2    | '--kafka-listen takes HOST:PORT, got `here`'
        ['--kafka', '127.0.0.1:1', '--kafka-listen', '0.0.0.0:19092']      | 2    | 'add --advertise HOST'
        ['--kafka', '127.0.0.1:1', '--command-config', '/none']            | 2    | '--command-config /none cannot be read'
        ['--kafka', '127.0.0.1:1', '--tls', 'FILE', '--command-config', 'FILE'] | 2 | '--tls is for a cluster with TLS'
        ['--advertise', 'here']                                            | 2    | '--advertise needs --kafka'
        ['--tls', 'FILE']                                                  | 2    | '--tls needs --kafka'
    }

    private String khaos(String... args) {
        out.reset()
        assert Khaos.run(context(), *args, '--api', "127.0.0.1:${server.address().port}") == 0: err
        out.toString()
    }

    private Context context() {
        def terminal = Terminal.plain(new PrintStream(out, true), new PrintStream(err, true))
        new Context(Stub(Language), new Home(folder), terminal, new Scenarios(new Catalogue(), folder, new ByteArrayInputStream(new byte[0])))
    }
}
