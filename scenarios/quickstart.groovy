// What a newcomer should see in half a minute: orders with real-looking data, and two groups that read them.
scenario 'quickstart', 'Orders with real-looking data; billing keeps up, analytics is slower'
duration 30.s
tags 'smoke'

topic('orders') {
    partitions 6
    replicas 3
    key zipfian(50)
    value {
        field 'order_id', uuid()
        field 'customer', faker('name.fullName')
        field 'email', faker('internet.emailAddress')
        field 'amount', decimal(10.0..5000.0)
        field 'status', oneOf('PENDING', 'PAID', 'SHIPPED')
        field 'created_at', timestamp()
        field 'address', object {
            field 'city', faker('address.city')
            field 'country', faker('address.country')
        }
        field 'items', list(1..3, object { field 'sku', string(cardinality: 200); field 'quantity', integer(1..10) })
    }
    producers(2) {
        rate 500.perSecond
        acks 'all'
        compression 'lz4'
    }
    consumers(2) { group 'billing' }
    consumers(1) { group 'analytics'; delay 1.ms }
}
