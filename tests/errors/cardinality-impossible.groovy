topic('orders') {
    value {
        field 'shop', integer(1..10, cardinality: 50)
        field 'code', string(length: 1..1, cardinality: 100)
    }
    key uniform(0)
}
