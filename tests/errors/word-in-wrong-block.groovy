topic('orders') {
    producers(2) { partitions 12 }
    rate 100.perSecond
}
