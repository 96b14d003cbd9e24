topic('orders') {
    value { field 'status', oneOf() }
}
