topic('orders') {
    partitions 12
    value {
        field 'id', uuid(
        field 'amount', decimal(1.0..5.0)
    }
}
