topic('orders') {
    partitions
    replicas()
}
