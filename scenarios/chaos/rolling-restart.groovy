// Watch: what an upgrade does to a cluster. The brokers restart in good order, one after the other, the next only when the last is
// back: two replicas of three are always in sync, and no write fails.
scenario 'rolling-restart', 'All brokers restart one after the other, as in an upgrade'
duration 2.min

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 20.s inject rollingRestart(pause: 5.s) on brokers() named 'upgrade'
}

expect {
    noLoss 'orders'
    ordered 'orders'
    errors('orders') == 0
    always { offline() == 0 }
}
