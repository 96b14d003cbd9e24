// Watch the flow's row: as many instances as begin are completed two seconds later, and none is lost on its way. The key of each
// record is the correlation id of its order, so the events of one order keep their order within a topic. The bookkeeping, with 50 ms
// a record, reads 20 of the 100 payments a second, and falls behind.
scenario 'order-flow', 'Order processing across five services: each order has six events on five topics'
duration 1.min

topic('orders') { partitions 6; replicas 3 }
topic('payments') { partitions 6; replicas 3 }
topic('inventory') { partitions 6; replicas 3 }
topic('shipments') { partitions 6; replicas 3 }
topic('notifications') { partitions 6; replicas 3 }

flow('order-processing') {
    rate 50.perSecond
    correlate uuid()
    producers { acks 1; compression 'lz4'; linger 5.ms }

    step('orders', 'order_created') {
        field 'order_id', uuid()
        field 'customer_id', string(cardinality: 1000)
        field 'amount', decimal(10.0..1000.0)
        consumers(2) { group 'order-audit'; delay 10.ms }
    }
    step('payments', 'payment_initiated') {
        after 200.ms
        field 'payment_id', uuid()
        field 'order_id', from('orders.order_id')
        field 'amount', from('orders.amount')
        field 'method', oneOf('card', 'paypal', 'transfer')
    }
    step('payments', 'payment_completed') {
        after 500.ms
        field 'payment_id', from('payment_initiated.payment_id')
        field 'status', oneOf(success: 95, failed: 5)
        consumers { group 'bookkeeping'; delay 50.ms }
    }
    step('inventory', 'inventory_reserved') {
        after 100.ms
        field 'reservation_id', uuid()
        field 'warehouse', oneOf('north', 'south', 'east')
    }
    step('shipments', 'shipment_created') {
        after 1.s
        field 'shipment_id', uuid()
        field 'order_id', from('orders.order_id')
        field 'carrier', oneOf('fedex', 'ups', 'dhl')
    }
    step('notifications', 'notification_sent') {
        after 200.ms
        field 'channel', oneOf('email', 'sms', 'push')
        field 'shipment_id', from('shipments.shipment_id')
    }
}

expect {
    flowsComplete 'order-processing'
    overall { errors('orders') == 0; errors('payments') == 0 }
}
