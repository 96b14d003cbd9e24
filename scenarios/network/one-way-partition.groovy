// Watch: what kafka-3 sends to the other brokers vanishes, while it hears all that they say. It looks half alive: it fetches nothing, as its
// requests do not arrive, and the controllers stop hearing from it, though it hears them.
scenario 'one-way-partition', 'A broker hears the others and is not heard'
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
    at 20.s inject partition('kafka-3', oneWay: true) lasting 25.s named 'mute'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('mute') { unavailable('orders') < 25.s }
    after('mute') { recovery('orders') < 50.s; underReplicated() == 0 }
}
