// Two topics in Avro with a schema registry: khaos starts one on port 8081 unless one is there, and registers orders-value and
// shipments-value. Each record starts with a zero byte and its schema's id, as Confluent's clients write it.
scenario 'avro-example', 'Avro records with their schemas in a registry'
duration 30.s
registry 'http://localhost:8081'

topic('orders') {
    partitions 6
    replicas 3
    key uniform(50)
    format avro()
    value {
        field 'order_id', uuid()
        field 'customer', faker('name.fullName')
        field 'amount', decimal(10.0..5000.0)
        field 'status', oneOf('PENDING', 'CONFIRMED', 'SHIPPED')
        field 'created_at', timestamp()
        field 'address', object {
            field 'city', faker('address.city')
            field 'zip', faker('address.zipCode')
        }
        field 'items', list(1..5, object {
            field 'sku', uuid()
            field 'quantity', integer(1..10)
        })
    }
    producers(2) { rate 100.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'orders-readers' }
}

topic('shipments') {
    partitions 6
    replicas 3
    key uniform(50)
    format avro()
    value {
        field 'shipment_id', uuid()
        field 'carrier', oneOf('DHL', 'UPS', 'FEDEX')
        field 'weight_kg', decimal(0.1..30.0)
        field 'express', bool()
    }
    producers(2) { rate 100.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'shipments-readers' }
}

expect {
    noLoss 'orders'
    noLoss 'shipments'
}
