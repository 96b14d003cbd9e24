// Watch: the active controller keeps its connections and answers nothing for 20 s: it looks alive, which is worse than dead. Another one
// takes over, and who leads the partitions of the frozen broker is decided anew. When it wakes up it must not act on what it knew.
scenario 'frozen-controller', 'The active controller stops answering, and wakes up to find another one'
duration 90.s
tags 'own-time' // its point is a timeout of Kafka's: not with --time-scale

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 30.s inject freeze() on controller() lasting 20.s named 'frozen'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    controllerChanges() > 0
    after('frozen') { recovery('orders') < 30.s }
}
