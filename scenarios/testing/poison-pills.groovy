// Eight ways in which a record can be poison, each in one record of a hundred or fewer; the summary counts them apart. khaos's own consumers do not
// decode and take no harm: run it with --no-consumers, and see what your own readers do.
scenario 'poison-pills', 'Records that readers choke on, of eight kinds'
duration 30.s
registry 'http://localhost:8081'

topic('payments') {
    partitions 6
    replicas 3
    key uniform(50)
    format avro()
    value {
        field 'payment_id', uuid()
        field 'amount', decimal(1.0..5000.0)
        field 'currency', oneOf('EUR', 'USD', 'GBP')
        field 'at', timestamp()
    }
    producers(2) {
        rate 200.perSecond
        acks 'all'
        compression 'lz4'
        poison 1.percent, badMagic()
        poison 0.5.percent, unknownSchema()
        poison 1.percent, truncated()
        poison 1.percent, extraBytes()
        poison 1.percent, wrongType()
        poison 0.5.percent, missingField()
        poison 0.5.percent, wrongPrecision()
        poison 0.5.percent, wrongRecord()
    }
    consumers(2) { group 'payments-readers' }
}

expect {
    noLoss 'payments'
}
