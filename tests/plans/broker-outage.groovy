scenario 'broker-outage', 'A broker dies under load; nothing acknowledged may be lost'
duration 5.min

topic('orders') {
    partitions 12
    replicas 3
    key zipfian(50)
    value {
        field 'order_id', uuid()
        field 'amount',   decimal(10.0..5000.0)
        field 'status',   oneOf('PENDING', 'SHIPPED')
        field 'customer', faker('name.fullName')
        field 'address', object {
            field 'city', string(cardinality: 50)
        }
        field 'items', list(1..5, object { field 'sku', uuid(); field 'quantity', integer(1..10) })
    }
    producers(2) { rate 1000.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing'; delay 2.ms }
}

incidents {
    at 30.s inject crash() on broker('kafka-2') lasting 20.s named 'outage'
    every 60.s, after: 75.s inject rebalance() on group('billing')
    when { lag('orders') > 10_000 } inject rate(500.perSecond) on producers('orders') lasting 20.s
    at(80.s) {
        if (underReplicated() == 0) inject latency(200.ms, jitter: 50.ms) on network('kafka-1') lasting 20.s
    }
    repeat(3, every: 60.s, after: 90.s) {
        at 0.s  inject freeze() on broker('kafka-3')
        at 20.s heal broker('kafka-3')
    }
}

expect {
    noLoss 'orders'
    ordered 'orders'
    baseline         { p99('orders') < 50.ms }
    during('outage') { unavailable('orders') < 15.s }
    after('outage')  { recovery('orders') < 30.s }
    always           { lag('orders') < 50_000 }
}
