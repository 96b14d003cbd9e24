// Watch: three loops at once, which meet in ever new ways: rebalances every 20 s, a broker away every 45 s, and the load down to a
// half and back every 30 s. What holds when one thing happens at a time need not hold when three do.
scenario 'chaos-loop', 'Rebalances, broker stops and load changes in three loops at once'
duration 3.min
tags 'slow', 'own-time' // a broker takes its time to start: not with --time-scale

topic('chaos-test') {
    partitions 6
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 200.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(3) { group 'workers' }
}

incidents {
    repeat(5, every: 20.s, after: 10.s) {
        at 0.s inject rebalance() on group('workers')
    }
    repeat(3, every: 45.s, after: 15.s) {
        at 0.s inject stop() on broker('kafka-2') lasting 20.s named 'stop'
    }
    repeat(4, every: 30.s, after: 10.s) {
        at 0.s  inject rate(500.perSecond) on producers('chaos-test') lasting 15.s
        at 15.s inject rate(100.perSecond) on producers('chaos-test') lasting 15.s
    }
}

expect {
    noLoss 'chaos-test'
    ordered 'chaos-test'
    during('stop') { unavailable('chaos-test') < 10.s }
    always { lag('chaos-test') < 20_000 }
}
