topic('orders') { value { field 'amount', from('payments.amount') } }
flow('typos') {
    rate 10
    correlate by(5)
    stp('orders', 'order_created')
    step('orders') { field 'id', uuid() }
    step('orders', 'order_created') { delay 5.ms }
    step('orders', 'order_paid') { exponential(5.ms) }
    step('orders', 'order_sent') { chance 0.9 }
    chance(5.percent) { step 'orders', 'order_lost' }
    either { step 'orders', 'order_lost' }
}
