topic('orders') {
    value { field 'a', integer('a'..'z') }
}
