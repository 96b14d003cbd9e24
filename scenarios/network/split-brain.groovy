// Watch: at 20 s the brokers no longer hear kafka-1, and clients still do. It goes on believing that it leads its partitions, while the
// majority elects others: two leaders of one partition. With acks 'all' the old one can acknowledge nothing alone, so whatever it took
// is told as failed or sent again to the new one, and when it hears of that it throws away what it had: nothing acknowledged may be in it.
scenario 'split-brain', 'A minority that clients still reach must not acknowledge what the majority never sees'
duration 90.s
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
    at 20.s inject partition(['kafka-1'], ['kafka-2', 'kafka-3']) lasting 30.s named 'split'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('split') { leaderChanges() > 0; unavailable('orders') < 30.s }
    after('split') { recovery('orders') < 60.s; underReplicated() == 0 }
}
