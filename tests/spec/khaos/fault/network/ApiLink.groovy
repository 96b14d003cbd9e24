package khaos.fault.network

import khaos.network.remote.ProxyApi
import khaos.target.Injection
import khaos.target.Link
import khaos.target.Toxin

/** A link whose proxy is on a server that runs already. */
class ApiLink implements Link {

    final String name
    final InetSocketAddress entrance
    private final ProxyApi api

    ApiLink(String api, String name, InetSocketAddress entrance) {
        this.api = new ProxyApi(api)
        this.name = name
        this.entrance = entrance
    }

    @Override
    Injection harm(List<Toxin> toxins) {
        Injection.all(toxins.collect { placed(it) })
    }

    private Injection placed(Toxin toxin) {
        def name = api.addToxic(this.name, [
            name: toxin.name() ?: 'harm', type: toxin.type(), stream: toxin.stream().name().toLowerCase(), toxicity: toxin.toxicity(), attributes: toxin.attributes(),
        ])['name'].textValue()
        injection({ isListed(name) }, { if (isListed(name)) api.removeToxic(this.name, name) })
    }

    private boolean isListed(String toxic) {
        api.proxy(name)['toxics'].any { it['name'].textValue() == toxic }
    }

    @Override
    Injection down() {
        api.enable(name, false)
        injection({ !api.proxy(name)['enabled'].booleanValue() }, { api.enable(name, true) })
    }

    @Override
    Injection refuseName() {
        throw new UnsupportedOperationException()
    }

    private static Injection injection(Closure<Boolean> isThere, Closure heal) {
        new Injection() {
            boolean isInEffect() { isThere() }

            boolean isHealed() { !isThere() }

            void close() { heal() }
        }
    }

    @Override
    String name() { name }

    @Override
    String from() { '' }

    @Override
    String to() { 'kafka-1' }

    @Override
    Traffic traffic() { Traffic.CLIENTS }

    @Override
    InetSocketAddress entrance() { entrance }

    @Override
    Optional<Passing> passing() { Optional.empty() }

    @Override
    String toString() { name }
}
