// Watch: a fifth of the connections to the brokers is reset as soon as something is sent over them, and the next ones again. Producers
// send again what they do not know the fate of; that must neither lose nor double anything.
scenario 'flaky', 'A fifth of all connections is reset; what is sent again must be there once'
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
    at 15.s inject reset(toxicity: 20.percent) on clients() lasting 25.s named 'flaky'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('flaky') { unavailable('orders') < 20.s; offline() == 0 }
    after('flaky') { recovery('orders') < 45.s }
}
