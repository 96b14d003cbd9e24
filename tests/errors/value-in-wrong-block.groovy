topic('orders') {
    producers(2) { uuid() }
    key uuid()
}
