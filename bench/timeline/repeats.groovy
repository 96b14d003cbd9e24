// What bench/timeline/run plays: three minutes of incidents that come again and again, most of them quick.
scenario 'repeats', 'Incidents at absolute times, again and again'
duration 3.min

topic('timeline') {
    partitions 6
    producers(2) { rate 200.perSecond }
    consumers(3) { group 'timeline-readers' }
}

incidents {
    every 2.s inject slow(5.ms) on consumers('timeline', count: 1) lasting 1.s
    every 3.s, after: 1.s inject burst(50) on producers('timeline', count: 1)
    every 5.s, after: 2500.ms inject rate(100.perSecond) on producers('timeline', indices: [0]) lasting 2.s
    every 20.s, after: 7.s inject pause() on consumers('timeline', indices: [1]) lasting 3.s
    every 30.s, after: 11.s inject rebalance() on group('timeline-readers')
    repeat(10, every: 17.s, after: 4.s) {
        at 0.s inject pause() on producers('timeline', indices: [1])
        at 1500.ms heal producers('timeline', indices: [1])
        at(2.s) { if (elapsed() > 0.s) inject burst(20) on producers('timeline', indices: [1]) }
    }
    repeat(3, every: 50.s, after: 15.s) {
        at 0.s inject config('retention.ms', 3_600_000) on topic('timeline')
        at 5.s heal topic('timeline')
        at 10.s inject moveLeader(0) on topic('timeline') lasting 5.s
    }
    at 60.s inject freeze() on broker('kafka-3') lasting 4.s
}

expect { noLoss 'timeline' }
