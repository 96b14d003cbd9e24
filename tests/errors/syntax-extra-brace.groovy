topic('orders') {
    partitions 12
} }
