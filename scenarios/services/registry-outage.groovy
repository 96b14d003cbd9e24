// The schema registry stands still for 5 s and later dies for 15 s. Producers have registered their schema and go on without it: not one record fails, which
// is what clients with a cache of schemas promise. When it is back it still knows the schemas that it had, so that a new version can be registered.
scenario 'registry-outage', 'The schema registry is away, briefly and for longer: records flow on'
duration 70.s
tags 'own-time'

registry { compatibility 'trades-value', 'BACKWARD' }

topic('trades') {
    partitions 6
    replicas 3
    key uniform(50)
    format avro(record: 'market.Trade')
    value {
        field 'trade_id', uuid()
        field 'symbol', string(cardinality: 50)
        field 'price', decimal(10.0..500.0)
    }
    producers(2) { rate 100.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'trades-readers' }
}

service('registry') { registry() }

incidents {
    at 10.s inject freeze() on service('registry') lasting 5.s named 'brief outage'
    at 25.s inject crash() on service('registry') lasting 15.s named 'outage'
    at 58.s inject evolveSchema(to: '''
        {"type": "record", "name": "Trade", "namespace": "market", "fields": [
            {"name": "trade_id", "type": {"type": "string", "logicalType": "uuid"}},
            {"name": "symbol", "type": "string"},
            {"name": "price", "type": "double"},
            {"name": "currency", "type": "string", "default": "USD"}]}''') on producers('trades') named 'new version'
}

expect {
    steadyState { healthy('registry'); underReplicated() == 0 }
    noLoss 'trades'
    noErrors 'trades'
    during('brief outage') { !healthy('registry') }
    after('brief outage') { recovery('registry') < 10.s }
    during('outage') { !healthy('registry') }
    after('outage') { recovery('registry') < 45.s }
    survives 'registry'
}
