// Watch: 5 % of the packets to and from kafka-1 are lost. TCP sends them again, so nothing is missing; but all that is behind a lost one
// waits for 200 ms and more, and p99 goes up far more than the share of the losses.
scenario 'packet-loss', 'A broker behind a lossy network: slow tails, and not one record less'
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
    at 20.s inject packetLoss(5.percent) on network('kafka-1') lasting 20.s named 'lossy'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('lossy') { p99('orders') > 200.ms; offline() == 0 }
    after('lossy') { recovery('orders') < 40.s }
}
