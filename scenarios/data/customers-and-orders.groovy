// Watch: orders wait at first, until a customer is acknowledged; then every order is of a customer that is really there, and every payment
// of an order. kafka-2 dies in between: what was never acknowledged is never referred to. Join the topics, and no side is missing.
scenario 'customers-and-orders', 'Orders of customers and payments of orders: whatever is referred to was acknowledged before'
duration 1.min
tags 'smoke'

topic('customers') {
    partitions 6
    replicas 3
    key field('id')
    value {
        field 'id', uuid()
        field 'name', faker('name.fullName')
        field 'country', oneOf(DE: 50, FR: 30, PL: 20)
    }
    producers(1) { rate 50.perSecond; acks 'all'; compression 'lz4' }
    consumers(1) { group 'profiles' }
}

topic('orders') {
    partitions 12
    replicas 3
    key field('customer_id')
    value {
        field 'id', uuid()
        field 'customer_id', lookup('customers.id')
        field 'amount', decimal(10.0..500.0)
        field 'placed_at', timestamp()
    }
    producers(2) { rate 200.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'billing' }
}

topic('payments') {
    partitions 12
    replicas 3
    key field('order_id')
    value {
        field 'order_id', lookup('orders.id')
        field 'status', oneOf(SETTLED: 95, REFUSED: 5)
    }
    producers(1) { rate 150.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'bookkeeping' }
}

incidents {
    at 20.s inject crash() on broker('kafka-2') lasting 15.s named 'outage'
}

expect {
    noLoss 'customers' // whatever was referred to is there
    noLoss 'orders'
    noLoss 'payments'
    during('outage') { unavailable('orders') < 20.s }
    rate('payments') > 100.perSecond // otherwise they waited for nothing
}
