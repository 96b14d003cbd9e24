// Customers from a file, each once; orders of theirs, which are created, paid and shipped in that order under their key.
// See some: khaos sample examples/data/order-states
scenario 'order-states', 'Customers of a file, and the states that orders go through'
duration 20.s

topic('customers') {
    key field('customer_id')
    value { rows inOrder(csv('customers.csv')) }
    producers(1) { rate 10.perSecond }
}

topic('order-states') {
    key field('order_id')
    value {
        stateMachine(entities: 50) {
            state 'CREATED', to: [PAID: 90, CANCELLED: 10]
            state 'PAID', to: [SHIPPED: 1]
            state 'SHIPPED'
            state 'CANCELLED'
        }
        field 'order_id', entity()
        field 'status', state()
        field 'customer_id', lookup('customers.customer_id')
    }
    producers(2) { rate 100.perSecond }
    consumers(2) { group 'shipping' }
}
