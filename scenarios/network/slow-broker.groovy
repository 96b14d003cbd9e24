// Watch: from 20 s on every round trip to kafka-1, and from it to the other brokers, takes 100 ms longer. What the other brokers
// acknowledge waits for kafka-1 too, as it is in sync: with acks 'all' one slow broker slows every partition.
scenario 'slow-broker', 'One broker is 100 ms away; all writes feel it, and none is lost'
duration 60.s

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 20.s inject latency(100.ms) on network('kafka-1') lasting 20.s named 'slow'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('slow') { p99('orders') > 100.ms; errors('orders') == 0; offline() == 0 }
    after('slow') { recovery('orders') < 40.s }
}
