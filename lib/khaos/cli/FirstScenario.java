package khaos.cli;

/** The scenario that {@code khaos init} writes: small, whole, and a comment where a newcomer would ask. */
final class FirstScenario {

    private FirstScenario() {}

    static String named(String name) {
        return TEXT.replace("NAME", name);
    }

    private static final String TEXT =
            """
            // A khaos scenario. Run it: khaos run NAME.groovy    All words: khaos words
            scenario 'NAME', 'Say in one sentence what this is for'
            duration 1.min // until Ctrl-C when left out; --duration wins over it

            // A value that the command line may change: --set rate=500
            def each = param 'rate', 100

            topic('orders') {
                partitions 6
                replicas 3
                key zipfian(50) // a few of the 50 keys are hot; others: uniform, roundRobin, single
                value { // JSON unless you say otherwise; or, without fields: payload 200..500
                    field 'order_id', uuid()
                    field 'customer', faker('name.fullName')
                    field 'amount', decimal(10.0..5000.0)
                    field 'status', oneOf('PENDING', 'PAID', 'SHIPPED')
                    field 'created_at', timestamp()
                }
                producers(2) {
                    rate each.perSecond // of each producer
                    acks 'all'
                    compression 'lz4'
                }
                consumers(2) {
                    group 'billing'
                    delay 2.ms // the work that each record costs
                }
            }
            """;
}
