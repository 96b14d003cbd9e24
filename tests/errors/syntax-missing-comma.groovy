topic('orders') {
    value {
        field 'id' uuid()
        field 'amount', decimal(1.0..5.0)
    }
}
