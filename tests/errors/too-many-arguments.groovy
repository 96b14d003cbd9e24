topic('orders') {
    partitions 6, 12
    key zipfian(50, 60)
    value { field 'id', uuid(4) }
}
