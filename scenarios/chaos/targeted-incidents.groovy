// Watch: the harm goes where it is aimed. Only the first consumer of each group of orders turns slow, only payments has its producers
// hurried, one of its three consumers pauses, and its group alone rebalances. Then two brokers of three are away: fewer replicas are in
// sync than acks 'all' needs, so writes fail or wait until one is back. Those that were refused are counted, none that was acknowledged is lost.
scenario 'targeted-incidents', 'Incidents aimed at one topic, one group, some consumers, two brokers'
duration 2.min

topic('orders') {
    partitions 3
    replicas 3
    key uniform(50)
    payload 200..500
    producers(3) { rate 50.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(2) { group 'billing' }
    consumers(2) { group 'shipping' }
}

topic('payments') {
    partitions 3
    replicas 3
    key uniform(50)
    payload 200..500
    producers(3) { rate 30.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(3) { group 'fraud-check' }
}

incidents {
    at 10.s inject slow(50.ms) on consumers('orders', indices: [0, 2]) lasting 20.s named 'slow'
    at 20.s inject rate(60.perSecond) on producers('payments') lasting 20.s
    at 30.s inject pause() on consumers('payments', count: 1) lasting 10.s named 'pause'
    at 50.s inject rebalance() on group('fraud-check')
    at 70.s inject stop() on broker('kafka-2') lasting 15.s
    at 72.s inject stop() on broker('kafka-3') lasting 15.s named 'two away'
}

expect {
    noLoss 'orders'
    noLoss 'payments'
    during('slow') { errors('orders') == 0 }
    during('pause') { lag('billing') < 1_000 }
    after('two away') { recovery('orders') < 30.s; recovery('payments') < 30.s }
}
