topic('orders') {
    producers(2) { linger 5ms }
}
