// Three kinds of quotes that are whole records and yet wrong: a price with another precision, a field that is missing, an order where a quote should be. Kafka
// carries them like any other, none is lost, and the summary counts each kind apart. What must not take harm are your readers: run it with --no-consumers,
// point them at the topic, and see that they put such records aside and go on.
scenario 'malformed', 'Quotes of a wrong precision, without a field, or that are no quotes'
duration 30.s

registry { }

topic('quotes') {
    partitions 6
    replicas 3
    key uniform(50)
    format avro(record: 'market.Quote')
    value {
        field 'quote_id', uuid()
        field 'symbol', oneOf('AAPL', 'MSFT', 'NVDA')
        field 'price', decimal(10.0..500.0)
        field 'quantity', integer(1..1000)
    }
    producers(2) {
        rate 200.perSecond
        acks 'all'
        compression 'lz4'
        poison 1.percent, wrongPrecision()
        poison 1.percent, missingField()
        poison 1.percent, wrongRecord()
    }
    consumers(2) { group 'quotes-readers' }
}

expect {
    noLoss 'quotes'
    noDuplicates 'quotes'
    ordered 'quotes'
    noErrors 'quotes'
    eventually(within: 30.s) { consumed('quotes-readers') > 3000 }
    lag('quotes') < 5000
}
