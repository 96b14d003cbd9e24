// Watch: kafka-1 is slow, then cut off from the other brokers, then it dies, each before the last is over; then all of it is healed. It is
// how outages come: what looked like a slow disk is a dying switch.
scenario 'cascading', 'A broker is slow, then cut off, then dead'
duration 110.s
tags 'own-time' // its point is a timeout of Kafka's: not with --time-scale

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms; 'request.timeout.ms' 5.s }
    consumers(3) { group 'billing' }
}

incidents {
    at 15.s inject latency(300.ms, jitter: 100.ms) on network('kafka-1') lasting 25.s named 'slow'
    at 30.s inject partition('kafka-1') lasting 20.s named 'cut'
    at 45.s inject crash() on broker('kafka-1') lasting 20.s named 'dead'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('slow') { p99('orders') > 200.ms }
    after('dead') { recovery('orders') < 50.s; underReplicated() == 0; lag('orders') < 10_000 }
}
