topic('orders') { value { field 'id', uuid() } }
flow('checkout') {
    step('carts', 'cart_filled') { field 'id', uuid() }
    step('orders', 'order_placed') { field 'cart', from('carts.id') }
}
topic('invoices') {
    value {
        field 'cart', lookup('carts.id')
        field 'order', lookup('orders.id')
    }
}
