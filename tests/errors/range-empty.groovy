topic('orders') {
    value {
        field 'quantity', integer(10..1)
        field 'price',
            decimal(9.5..1.5)
    }
    payload 500..200
}
