// Watch: the columns «failed» and «DLQ». What a consumer cannot process goes to orders-dlq and payments-dlq, in an envelope
// that says where it came from; its offset is committed only after its letter is written. Now and then a commit is left out:
// after a rebalance some records are read again.
scenario 'consumer-failures', 'Consumers that fail, and their dead letters'
duration 60.s

topic('orders') {
    partitions 6
    replicas 3
    key uniform(100)
    value {
        field 'order_id', uuid()
        field 'customer', faker('name.fullName')
        field 'amount', decimal(10.0..1000.0)
    }
    producers(2) { rate 200.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) {
        group 'orders-group-1'
        failures 10.percent, then: deadLetter()
        commitFailures 5.percent
    }
}

topic('payments') {
    partitions 6
    replicas 3
    key uniform(100)
    value {
        field 'payment_id', uuid()
        field 'status', oneOf('PENDING', 'COMPLETED', 'FAILED')
        field 'amount', decimal(1.0..500.0)
    }
    producers(1) { rate 150.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) {
        group 'payments-group-1'
        failures 15.percent, then: deadLetter()
        commitFailures 2.percent
    }
}

incidents {
    at 20.s inject rebalance() on group('orders-group-1')
    at 40.s inject rebalance() on group('orders-group-1')
}

expect {
    noLoss 'orders'
    noLoss 'orders-dlq'
    deadLetters('orders') > 0
    noLoss 'payments'
    noLoss 'payments-dlq'
    deadLetters('payments') > 0
}
