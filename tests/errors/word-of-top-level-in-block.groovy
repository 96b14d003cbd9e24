topic('orders') {
    duration 5.min
}
