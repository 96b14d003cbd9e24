duration 1.min
flow('checkout') {
    step('carts', 'cart_filled') { format avro(); field 'id', uuid() }
}
incidents {
    at 10.s inject evolveSchema(to: '{"type": "record", "name": "Cart", "fields": []}') on producers('carts')
}
