// Watch: replication of 350 kb a second has to go through 50 kb a second to and from kafka-1. Its replicas fall behind, and until they
// are out of sync, after 30 s, every write waits for them. Then writes go on with two replicas; healed, kafka-1 catches up.
scenario 'thin-pipe', 'Replication through a pipe that is too thin for it'
duration 120.s
tags 'own-time' // its point is a timeout of Kafka's: not with --time-scale

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 500..900
    producers(2) { rate 250.perSecond; acks 'all'; compression 'none'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 20.s inject bandwidth(50.kb.perSecond) on link('kafka-1', 'kafka-2', on: 'replication') lasting 45.s named 'thin'
    at 20.s inject bandwidth(50.kb.perSecond) on link('kafka-1', 'kafka-3', on: 'replication') lasting 45.s
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('thin') { p99('orders') > 200.ms; offline() == 0 }
    after('thin') { recovery('orders') < 80.s; underReplicated() == 0 }
}
