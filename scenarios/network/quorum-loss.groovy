// Watch: at 15 s kafka-2 and kafka-3 are cut off, from each other too: no two brokers hear each other, so there is no majority, no
// controller, and no way to take a replica out of sync. Every write waits for replicas that do not answer and fails with a timeout. At 33 s
// kafka-2 is back: two of three are a majority, and writes go on. At 41 s kafka-3 follows. What was acknowledged is there.
scenario 'quorum-loss', 'Two of three brokers are cut off: writes fail until a majority is back, and nothing acknowledged is lost'
duration 75.s
tags 'own-time' // its point is a timeout of Kafka's: not with --time-scale

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) {
        rate 200.perSecond
        acks 'all'
        compression 'lz4'
        linger 5.ms
        'request.timeout.ms' 3.s
        'delivery.timeout.ms' 8.s
    }
    consumers(3) { group 'billing' }
}

incidents {
    at 15.s inject partition('kafka-2') lasting 18.s named 'no quorum'
    at 15.s inject partition('kafka-3') lasting 26.s named 'no third'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    onlyErrors 'orders', 'TimeoutException', 'NotEnoughReplicasException', 'NotEnoughReplicasAfterAppendException'
    during('no quorum') { errors('orders') > 0; unavailable('orders') > 10.s }
    after('no third') { recovery('orders') < 50.s; underReplicated() == 0; offline() == 0 }
}
