topic('orders') {
    partitions '12'
    replicas 1.5
    key 'order_id'
    identity 'no'
    producers('two') { rate '5/s' }
}
topic(5) { }
