// Watch: kafka-1 is away for half a minute out of every minute, three times. Each time its partitions are under-replicated and two
// replicas carry on; each time it has to catch up before it is in sync again.
scenario 'broker-chaos', 'The same broker stops and starts three times'
duration 4.min
tags 'slow', 'own-time' // a broker takes its time to start: not with --time-scale

topic('events') {
    partitions 6
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(2) { group 'workers' }
}

incidents {
    repeat(3, every: 60.s, after: 20.s) {
        at 0.s  inject stop() on broker('kafka-1') named 'away'
        at 30.s heal 'away'
    }
}

expect {
    noLoss 'events'
    ordered 'events'
    during('away') { offline() == 0 }
    after('away') { recovery('events') < 30.s }
    always { lag('events') < 50_000 }
}
