// Watch: for half a minute the brokers stand in three regions: 80 ms, give or take 20, from each other, and clients 40 ms from all of
// them. Nothing is broken: throughput is the same, but each record takes as long as the light does, and p99 must show it.
scenario 'wan', 'Brokers in three regions: latency on every link, and the same throughput'
duration 70.s

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 20.s inject latency(80.ms, jitter: 20.ms) on peers(brokers()) lasting 30.s named 'regions'
    at 20.s inject latency(40.ms, jitter: 10.ms) on clients() lasting 30.s named 'ocean'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('regions') { p50('orders') > 90.ms; p99('orders') > 110.ms; errors('orders') == 0; offline() == 0 }
    after('regions') { recovery('orders') < 50.s }
}
