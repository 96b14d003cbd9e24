topic('orders') {
    partitions 12
    producers(2) { rate 1000.perSecond

topic('events') {
    partitions 6
}
