// Watch: the columns «failed» and «retried». Most records that fail succeed when they are tried again; of the notifications
// that fail six times in a row nothing is lost either, they become dead letters. Retries cost time: see how far behind the groups are.
scenario 'consumer-retries', 'Consumers that try again what failed'
duration 60.s

topic('events') {
    partitions 6
    replicas 3
    key uniform(100)
    value {
        field 'event_id', uuid()
        field 'type', oneOf('click', 'view', 'purchase')
    }
    producers(2) { rate 300.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'events-group-1'; failures 20.percent, then: retry(3) }
}

topic('notifications') {
    partitions 6
    replicas 3
    key uniform(100)
    value {
        field 'notification_id', uuid()
        field 'channel', oneOf('email', 'sms', 'push')
    }
    producers(1) { rate 100.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) {
        group 'notifications-group-1'
        failures 30.percent, then: retry(5, backoff: 10.ms, then: deadLetter())
    }
}

expect {
    noLoss 'events'
    noLoss 'notifications'
    failed('events') > 0
    lag('events') < 1_000
    lag('notifications') < 1_000
}
