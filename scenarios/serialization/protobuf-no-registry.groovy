// Protobuf without a registry: records are the bare encoding and nothing else, so whoever reads them must know the schema already.
scenario 'protobuf-no-registry', 'Protobuf records without a registry'
duration 30.s

topic('events') {
    partitions 6
    replicas 3
    key uniform(50)
    format protobuf()
    value {
        field 'event_id', uuid()
        field 'user', string(length: 5..20)
        field 'type', oneOf('CLICK', 'VIEW', 'PURCHASE')
        field 'score', integer(0..1000)
        field 'price', decimal(0..1000)
        field 'active', bool()
        field 'at', timestamp()
    }
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'events-readers' }
}

expect {
    noLoss 'events'
}
