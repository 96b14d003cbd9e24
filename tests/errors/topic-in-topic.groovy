topic('orders') {
    topic('events') { }
}
