// Watch: orders as a shop writes them, with a customer, an address and one to five items each. Read one while it runs:
// khaos sample flows/ecommerce-orders
scenario 'ecommerce-orders', 'Orders of an online shop, with nested addresses and lists of items'
duration 1.min

topic('orders') {
    partitions 6
    replicas 3
    key zipfian(50)
    value {
        field 'order_id', uuid()
        field 'customer', object {
            field 'name', faker('name.fullName')
            field 'email', faker('internet.emailAddress')
        }
        field 'shipping_address', object {
            field 'street', faker('address.streetAddress')
            field 'city', faker('address.city')
            field 'country', faker('address.country')
        }
        field 'items', list(1..5, object {
            field 'sku', string(cardinality: 500)
            field 'quantity', integer(1..10)
            field 'price', decimal(5.0..500.0)
        })
        field 'status', oneOf(PENDING: 60, PAID: 30, CANCELLED: 10)
        field 'created_at', timestamp()
    }
    producers(2) { rate 100.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'fulfilment' }
}

expect {
    noLoss 'orders'
    ordered 'orders'
    overall { errors('orders') == 0 }
}
