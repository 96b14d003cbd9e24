package khaos.network

/** Toxiproxy's HTTP API, as its 2.12.0 answers. */
class ApiSpec extends ProxySpecification {

    def "a proxy is created, shown, changed and deleted"() {
        when:
        def created = call('POST', '/proxies', [name: 'one', listen: '127.0.0.1:0', upstream: '127.0.0.1:9'])
        def listen = json(created).listen

        then:
        created.statusCode() == 201
        created.headers().firstValue('content-type').get() == 'application/json'
        created.headers().firstValue('x-toxiproxy-request-id').get().length() == 20
        created.body() == """{"name":"one","listen":"$listen","upstream":"127.0.0.1:9","enabled":true,"toxics":[]}"""
        call('GET', '/proxies/one').body() == created.body()

        when:
        def disabled = call('PATCH', '/proxies/one', [enabled: false, name: 'two'])

        then:
        disabled.statusCode() == 200
        json(disabled).subMap(['name', 'listen', 'enabled']) == [name: 'one', listen: listen, enabled: false]
        json(call('POST', '/proxies/one', [enabled: true])).listen == listen

        when:
        def deleted = call('DELETE', '/proxies/one')

        then:
        deleted.statusCode() == 204
        deleted.body() == ''
        call('GET', '/proxies/one').statusCode() == 404
    }

    def "the proxies are listed by name, in order"() {
        given:
        ['b', 'a', 'c'].each { proxied(it, 9) }

        expect:
        json(call('GET', '/proxies')).keySet() as List == ['a', 'b', 'c']
        call('GET', '/version').body() == '{"version": "2.12.0"}\n'
    }

    def "a toxic is created with all its attributes, shown, changed and deleted"() {
        given:
        proxied('one', 9)

        when:
        def created = call('POST', '/proxies/one/toxics', [type: 'latency', attributes: [latency: 5]])

        then:
        created.statusCode() == 200
        created.body() == '{"attributes":{"latency":5,"jitter":0},"name":"latency_downstream","type":"latency","stream":"downstream","toxicity":1}'
        call('GET', '/proxies/one/toxics/latency_downstream').body() == created.body()

        and: "those of upstream come first"
        toxic('one', [type: 'slicer', stream: 'UPSTREAM', toxicity: 0.25])
        json(call('GET', '/proxies/one/toxics'))*.name == ['slicer_UPSTREAM', 'latency_downstream']
        json(call('GET', '/proxies/one')).toxics[0].toxicity == 0.25

        when:
        def changed = call('POST', '/proxies/one/toxics/latency_downstream', [attributes: [jitter: 3], toxicity: 1e-9, stream: 'upstream'])

        then:
        json(changed).attributes == [latency: 5, jitter: 3]
        json(changed).stream == 'downstream'
        json(changed).toxicity == 1e-9
        call('DELETE', '/proxies/one/toxics/latency_downstream').statusCode() == 204
        json(call('GET', '/proxies/one/toxics'))*.name == ['slicer_UPSTREAM']
    }

    def "what cannot be is refused in Toxiproxy's words: #body"() {
        given:
        proxied('one', 9)
        toxic('one', [type: 'noop', name: 'there'])

        when:
        def refused = call('POST', path, body)

        then:
        refused.statusCode() == status
        refused.body() == """{"error":"$error","status":$status}\n"""
        refused.headers().firstValue('content-type').get() == 'text/plain; charset=utf-8'

        where:
        path                   | body                                                      | status | error
        '/proxies'             | ''                                                        | 400    | 'bad request body: EOF'
        '/proxies'             | '{"name":'                                                | 400    | 'bad request body: unexpected EOF'
        '/proxies'             | '{}'                                                      | 400    | 'missing required field: name'
        '/proxies'             | '{"name":"x"}'                                            | 400    | 'missing required field: upstream'
        '/proxies'             | '{"name":"one","upstream":"u:1"}'                         | 409    | 'proxy already exists'
        '/proxies'             | '{"name":"x","upstream":"u:1","listen":"127.0.0.1"}'      | 500    | 'listen tcp: address 127.0.0.1: missing port in address'
        '/proxies/none'        | '{}'                                                      | 404    | 'proxy not found'
        '/proxies/one/toxics'  | '{"type":"latency","stream":"sideways"}'                  | 400    | 'stream was invalid, can be either upstream or downstream'
        '/proxies/one/toxics'  | '{"type":"nonsense"}'                                     | 400    | 'invalid toxic type'
        '/proxies/one/toxics'  | '{"type":"latency","name":"there"}'                       | 409    | 'toxic already exists'
        '/proxies/one/toxics'  | '{"type":"latency","attributes":{"latency":"5"}}'         | 400    | 'bad request body: json: cannot unmarshal string into Go struct field LatencyToxic.attributes.latency of type int64'
        '/proxies/one/toxics/x' | '{}'                                                     | 404    | 'toxic not found'
    }

    def "a body is read as Go reads it: keys in any case, the last of two, null as none, nothing after the value"() {
        expect:
        json(call('POST', '/proxies', '{"NAME":"x","name":"y","Upstream":"127.0.0.1:9","listen":null,"enabled":false} and more')).subMap(['name', 'listen', 'enabled']) ==
                [name: 'y', listen: '', enabled: false]
    }

    def "populate makes what is not there, leaves what is the same, and replaces what is not"() {
        given:
        int port = proxied('same', 9)
        toxic('same', [type: 'noop'])

        when:
        def populated = call('POST', '/populate', [
            [name: 'same', listen: "127.0.0.1:$port", upstream: '127.0.0.1:9'],
            [name: 'new', upstream: '127.0.0.1:9', listen: '127.0.0.1:0', toxics: [[type: 'latency', attributes: [latency: 7]]]],
        ])

        then:
        populated.statusCode() == 201
        json(populated).proxies*.name == ['same', 'new']
        json(populated).proxies[0].toxics*.name == ['noop_downstream']
        json(populated).proxies[1].toxics*.attributes == [[latency: 7, jitter: 0]]
        call('POST', '/populate', '[]').body() == '{"proxies":null}'
        call('POST', '/populate', [[name: 'a', upstream: 'b:1'], [upstream: 'b:1']]).body() ==
                '{"error":"missing required field: name at proxy 2","status":400,"proxies":null}'
    }

    def "reset enables every proxy and takes every toxic away"() {
        given:
        proxied('one', 9)
        toxic('one', [type: 'noop'])
        call('POST', '/proxies/one', [enabled: false])

        expect:
        call('POST', '/reset').statusCode() == 204
        json(call('GET', '/proxies/one')).subMap(['enabled', 'toxics']) == [enabled: true, toxics: []]
    }

    def "other ways in are closed: #method #path"() {
        given:
        proxied('one', 9)

        expect:
        call(method, path).statusCode() == status

        where:
        method    | path                        | status
        'DELETE'  | '/proxies'                  | 405
        'PUT'     | '/proxies/one'              | 405
        'OPTIONS' | '/version'                  | 405
        'GET'     | '/nothing'                  | 404
        'GET'     | '/proxies/'                 | 404
        'GET'     | '/proxies/one/nothing'      | 404
    }

    def "a browser is turned away"() {
        expect:
        call('GET', '/version', null, ['User-Agent': 'Mozilla/5.0']).statusCode() == 403
    }

    def "a taken port is told in Go's words"() {
        given:
        def taken = new ServerSocket(0, 1, InetAddress.getByName('127.0.0.1'))

        expect:
        json(call('POST', '/proxies', [name: 'x', upstream: 'u:1', listen: "127.0.0.1:${taken.localPort}"])).error ==
                "listen tcp 127.0.0.1:${taken.localPort}: bind: address already in use"

        cleanup:
        taken.close()
    }
}
