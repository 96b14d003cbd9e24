// A broker and the schema registry die at the same moment, as when they share a machine, and come back one after the other. What was acknowledged is there, no
// partition stands still for longer than it takes to notice that a broker is gone, and both are well again in the end.
scenario 'cascading', 'A broker and the schema registry die at once'
duration 80.s
tags 'own-time'

registry { }

topic('trades') {
    partitions 6
    replicas 3
    key uniform(50)
    format avro(record: 'market.Trade')
    value {
        field 'trade_id', uuid()
        field 'price', decimal(10.0..500.0)
    }
    producers(2) { rate 200.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'trades-readers' }
}

service('registry') { registry() }

incidents {
    at 15.s inject crash() on broker('kafka-2') lasting 15.s named 'broker down'
    at 15.s inject crash() on service('registry') lasting 20.s named 'registry down'
}

expect {
    steadyState { healthy('registry'); underReplicated() == 0; offline() == 0 }
    noLoss 'trades'
    ordered 'trades'
    during('registry down') { !healthy('registry') }
    during('broker down') { unavailable('trades') < 20.s }
    after('registry down') { recovery('registry') < 55.s }
    eventually(within: 80.s) { !healthy('registry') && underReplicated() > 0 }
    survives 'registry'
}
