// Watch: one thing at a time, ten seconds apart, each with a mark of its own: lag (slow, pause), a tooth in lag (rebalance), the produced
// rate (rate), under-replicated partitions (stop). A tour of what can be done, not a hard test.
scenario 'all-incidents', 'Every kind of incident of the older tool, one after the other'
duration 2.min

topic('test-events') {
    partitions 6
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 100.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(2) { group 'readers'; delay 10.ms }
    consumers(2) { group 'archive'; delay 10.ms }
}

incidents {
    at 10.s inject slow(50.ms) on consumers('test-events') lasting 10.s named 'slow'
    at 25.s inject rebalance() on group('readers')
    at 35.s inject rate(200.perSecond) on producers('test-events') lasting 10.s named 'fast'
    at 50.s inject pause() on consumers('test-events') lasting 10.s named 'pause'
    at 70.s inject stop() on broker('kafka-2') lasting 20.s named 'stop'
}

expect {
    noLoss 'test-events'
    ordered 'test-events'
    baseline { lag('test-events') < 2_000 }
    during('fast') { errors('test-events') == 0 }
    during('stop') { offline() == 0 }
    always { lag('test-events') < 50_000 }
}
