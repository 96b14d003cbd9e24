topic('orders') {
    value { field 'a', integer(1..<10) }
}
