flow('orders') {
    producers { transactional(every: 100.records) }
    step('orders', 'order_created') { field 'amount', integer() }
}
