topic('orders') {
    value { field 'customer', faker('name.fulName') }
}
