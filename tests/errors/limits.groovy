topic('orders') {
    partitions 0
    replicas 0
    producers(-1)
}
cluster { brokers 0 }
topic('no spaces please') { }
