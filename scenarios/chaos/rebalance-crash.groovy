// Watch: members of the group die while the group is handing out partitions, which is when an unlucky offset is committed or not. Records
// may be read twice; no group may be led past one that it has not read.
scenario 'rebalance-crash', 'Consumers die in the middle of rebalances'
duration 2.min
tags 'own-time' // its point is a timeout of Kafka's: not with --time-scale

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(4) { group 'billing'; delay 1.ms; 'session.timeout.ms' 10.s; 'heartbeat.interval.ms' 2.s }
}

incidents {
    at 20.s inject rebalancing() on group('billing') lasting 30.s named 'crashes'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    errors('orders') == 0
    rebalances('billing') > 0
}
