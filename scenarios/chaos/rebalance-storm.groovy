// Watch: from 15 s on the group hands out its partitions anew every 20 s. Each time nobody reads for a moment: lag has small teeth.
// A record may be read twice around a rebalance; the log must not hold it twice, and no group may skip one.
scenario 'rebalance-storm', 'A consumer group that rebalances every 20 seconds'
duration 2.min
tags 'own-time' // a rebalance takes its time: not with --time-scale

topic('events') {
    partitions 6
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(3) { group 'workers' }
}

incidents {
    every 20.s, after: 15.s inject rebalance() on group('workers')
}

expect {
    noLoss 'events'
    noDuplicates 'events'
    errors('events') == 0
    always { lag('events') < 20_000 }
}
