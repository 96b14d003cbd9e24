// Watch: from 20 s on kafka-1 has a tenth of one core. What it leads gets slow, and so does all that waits for its replicas, until the
// others leave it behind (replica.lag.time.max.ms, 30 s). At 40 s it catches up. Slow is not lost: every promise holds.
scenario 'cpu-pressure', 'A broker gets a tenth of a core; writes wait for it, and none is lost'
duration 75.s
tags 'own-time', 'machine'

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 20.s inject cpuLimit(10.percent) on broker('kafka-1') lasting 20.s named 'pressure'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('pressure') { offline() == 0 }
    after('pressure') { recovery('orders') < 60.s; lag('orders') < 10_000 }
}
