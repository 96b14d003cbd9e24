// Watch: two brokers of three are away for 40 s, and a record gives up after 20 s. Fewer replicas are in sync than acks 'all' needs, so
// no write succeeds: records fail or become unknown, and are counted as such. None that was acknowledged may be missing afterwards.
scenario 'extended-outage', 'An outage longer than records may wait: some fail, none that was acknowledged is lost'
duration 2.min
tags 'own-time' // its point is a timeout of Kafka's: not with --time-scale

topic('orders') {
    partitions 6
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) {
        rate 200.perSecond
        acks 'all'
        compression 'lz4'
        linger 5.ms
        'delivery.timeout.ms' 20.s
        'request.timeout.ms' 5.s
        'max.block.ms' 20.s
    }
    consumers(2) { group 'billing' }
}

incidents {
    at 30.s inject crash() on broker('kafka-2') lasting 40.s
    at 31.s inject crash() on broker('kafka-3') lasting 40.s named 'outage'
}

expect {
    noLoss 'orders'
    ordered 'orders'
    during('outage') { errors('orders') > 0 } // otherwise this shows nothing
    after('outage') { recovery('orders') < 60.s }
}
