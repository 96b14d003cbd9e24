topic('orders') {
    value { field 'city', string(length: 8, cardinality: 'many') }
}
