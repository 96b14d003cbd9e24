scenario 'orders', 'A thousand orders a second, none of them lost'
duration 1.min

topic('khaos-orders') {
    partitions 6
    value {
        field 'order_id', uuid()
        field 'amount', decimal(10.0..500.0)
    }
    producers(1) { rate 1000.perSecond; acks 'all' }
    consumers(2) { group 'khaos-billing' }
}

expect {
    noLoss 'khaos-orders'
}
