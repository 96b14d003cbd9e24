durations = 5.min
topic('orders') {
    partitions = 12
}
