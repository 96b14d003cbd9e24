topic('orders') {
    12
    'partitions'
}
