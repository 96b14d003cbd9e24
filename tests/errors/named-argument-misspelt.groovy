topic('orders') {
    value { field 'city', string(cardinalty: 50) }
}
