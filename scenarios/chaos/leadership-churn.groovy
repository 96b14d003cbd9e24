// Watch: kafka-2 leaves in good order at 45 s: its partitions get other leaders at once, and almost no write notices. It comes back
// at 75 s, and leads again only after the preferred leaders were elected. Compare with chaos/broker-outage, where it dies.
scenario 'leadership-churn', 'A broker is stopped and started in good order: leaders move and move back'
duration 2.min

topic('critical-events') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(3) { group 'audit' }
}

incidents {
    at 45.s inject stop() on broker('kafka-2') lasting 30.s named 'stop'
}

expect {
    noLoss 'critical-events'
    ordered 'critical-events'
    baseline { underReplicated() == 0 }
    during('stop') { unavailable('critical-events') < 10.s }
    after('stop') { recovery('critical-events') < 30.s }
}
