// Watch: at 15 s nobody hears kafka-2 any more, neither brokers nor clients; nothing is refused and nothing reset. Clients wait for answers
// until they give up, the controllers take 9 s to notice, and then others lead what kafka-2 led. Healed, it catches up.
scenario 'partition', 'A broker is cut off from everybody without a sound, and comes back'
duration 70.s
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
    at 15.s inject partition('kafka-2', clients: true) lasting 25.s named 'cut'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('cut') { unavailable('orders') < 25.s }
    after('cut') { recovery('orders') < 50.s; underReplicated() == 0; lag('orders') < 10_000 }
}
