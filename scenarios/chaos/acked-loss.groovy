// Watch: kafka-1 is frozen until nobody counts on its replicas any more. Where it shares a partition with kafka-2, that one alone has what
// is written now, and acknowledges it all the same: acks '1'. Then kafka-2 dies, and kafka-1 thaws with its old log. Unclean election lets
// it lead, and when kafka-2 is back after the load it throws away what kafka-1 does not have. The verdict says how much that was, and where.
scenario 'acked-loss', 'Acknowledged records are really lost, as acks 1 and unclean election allow, and every one is missed'
duration 50.s
tags 'own-time' // its point is a timeout of Kafka's: not with --time-scale

topic('orders') {
    partitions 12
    replicas 2
    'min.insync.replicas' 1
    'unclean.leader.election.enable' true
    key uniform(100)
    payload 200..500
    producers(2) { rate 500.perSecond; acks '1'; compression 'lz4'; linger 5.ms; 'request.timeout.ms' 3.s }
    consumers(2) { group 'billing' }
}

incidents {
    at 3.s inject freeze() on broker('kafka-1') lasting 23.s named 'held back'
    at 24.s inject crash() on broker('kafka-2') named 'death'
}

expect {
    lost('orders') > 0 // otherwise this shows nothing
}
