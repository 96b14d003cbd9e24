// Watch: the column «copies». Each is the same record once more, key, value and headers, right behind the first. khaos knows
// that it was asked for them: `noDuplicates` holds, since Kafka itself repeated nothing. An application that must
// pass each order on once has something to do.
scenario 'duplicate-messages', 'Records that are sent twice, for consumers that must do things once'
duration 60.s

topic('orders') {
    partitions 6
    replicas 3
    key uniform(100)
    value {
        field 'order_id', uuid()
        field 'customer', faker('name.fullName')
        field 'amount', decimal(10.0..1000.0)
        field 'status', oneOf('NEW', 'PAID', 'SHIPPED')
    }
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; duplicates 15.percent }
    consumers(2) { group 'orders-group-1' }
}

topic('events') {
    partitions 6
    replicas 3
    key zipfian(50)
    value {
        field 'event_id', uuid()
        field 'type', oneOf('click', 'view', 'purchase')
        field 'at', timestamp()
    }
    producers(1) { rate 1000.perSecond; acks 'all'; compression 'snappy'; duplicates 20.percent }
    consumers(2) { group 'events-group-1' }
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    noLoss 'events'
    noDuplicates 'events'
}
