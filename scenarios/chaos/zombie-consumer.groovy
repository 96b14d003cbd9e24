// Watch: one consumer freezes for longer than its session lasts. The group gives its partitions away; when it wakes up it may still believe
// that it owns them. Its records are read twice, by it and by its heir; its late commits must not lead the group back or past anything.
scenario 'zombie-consumer', 'A consumer frozen past its session comes back: who processes twice?'
duration 90.s
tags 'own-time' // its point is a timeout of Kafka's: not with --time-scale

topic('orders') {
    partitions 6
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 300.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing'; delay 1.ms; 'session.timeout.ms' 10.s; 'max.poll.interval.ms' 10.s }
}

incidents {
    at 20.s inject freeze() on consumers('orders', indices: [0]) lasting 30.s named 'frozen'
}

expect {
    noLoss 'orders'
    ordered 'orders'
    errors('orders') == 0
    rebalances('billing') > 0
}
