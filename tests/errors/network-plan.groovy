topic('orders') { partitions 3 }
incidents {
    at 1.s inject latency(200.ms) on clients(leaderOf('order', 0)) lasting 5.s
    at 1.s inject down() on clients('kafka-2') lasting 5.s
    at 3.s inject flap(every: 2.s, for: 1.s) on clients('kafka-2') lasting 5.s
    at 1.s inject latency(10.ms, named: 'slow') on clients('kafka-1') lasting 5.s
    at 3.s inject bandwidth(1.mb.perSecond, named: 'slow') on clients('kafka-1') lasting 5.s
    at 9.s heal network('kafka-1')
}
