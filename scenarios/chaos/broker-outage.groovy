// Watch: kafka-2 dies at 30 s, without a word to anybody. Writes to the partitions that it led stand still until others lead them; then
// they go on with two replicas. At 50 s it is back and catches up. What was acknowledged is there, in order, once.
scenario 'broker-outage', 'A broker dies under load; nothing acknowledged may be lost'
duration 90.s
tags 'smoke'

topic('orders') {
    partitions 12
    replicas 3
    key zipfian(50)
    value {
        field 'order_id', uuid()
        field 'amount', decimal(10.0..5000.0)
        field 'status', oneOf('PENDING', 'SHIPPED')
        field 'customer', faker('name.fullName')
    }
    producers(2) { rate 1000.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 30.s inject crash() on broker('kafka-2') lasting 20.s named 'outage'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('outage') { unavailable('orders') < 20.s; offline() == 0 }
    after('outage') { recovery('orders') < 30.s; lag('orders') < 10_000 }
}
