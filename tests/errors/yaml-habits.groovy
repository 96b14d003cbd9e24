topic('orders') {
    partitions: 12
    key: zipfian(50)
    replicas = 3
}
