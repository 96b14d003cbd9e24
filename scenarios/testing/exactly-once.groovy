// Watch: the consumer crashes at 20 s in the midst of a transaction, a broker at 40 s. What the dead instance had begun is
// aborted («aborted»), and made again by whoever takes over. Of each order there is one invoice in the end, and nobody who
// reads committed records ever saw another.
scenario 'exactly-once', 'Orders become invoices exactly once, whoever dies'
duration 90.s

topic('orders') {
    partitions 6
    replicas 3
    key uniform(1000)
    value {
        field 'order_id', uuid()
        field 'customer', faker('name.fullName')
        field 'amount', decimal(10.0..1000.0)
    }
    producers(2) { rate 200.perSecond; acks 'all'; compression 'lz4'; transactional(every: 200.ms, abort: 5.percent) }
    consumers(0)
}

topic('invoices') {
    partitions 6
    replicas 3
    key uniform(1000)
    payload 100..1000
    producers(0)
    consumers(1) { group 'accounting'; isolation 'read_committed' }
}

process(from: 'orders', to: 'invoices', exactlyOnce: true) {
    group 'invoicing'
    instances 2
    commitEvery 100.ms
    abort 2.percent
    'session.timeout.ms' 10.s
    transform { order -> order + [state: 'INVOICED'] }
}

incidents {
    at 20.s inject crash() on consumers('orders', count: 1) lasting 5.s named 'dead-instance'
    at 40.s inject crash() on broker('kafka-2') lasting 15.s named 'outage'
}

expect {
    noLoss 'orders'
    atomic 'orders'
    exactlyOnce 'invoices'
    after('outage') { lag('orders') < 2_000 }
}
