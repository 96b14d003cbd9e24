// A topic whose schema changes while records flow: at 8 s half of the records are written by a second version, which adds a field with a default;
// at 16 s one of the two producers is deployed with a version that renames a field. The registry, asked to keep the subject backward compatible, refuses
// that one, so each of its records fails, as with a stock serializer, until it is rolled back.
scenario 'schema-evolution', 'A compatible and an incompatible schema while records flow'
duration 30.s

registry('http://localhost:8081') {
    compatibility 'orders-value', 'BACKWARD'
}

topic('orders') {
    partitions 6
    replicas 3
    key uniform(50)
    format avro(record: 'shop.Order')
    value {
        field 'order_id', uuid()
        field 'amount', decimal(10.0..5000.0)
    }
    producers(2) { rate 100.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'orders-readers' }
}

incidents {
    at 8.s inject evolveSchema(share: 50.percent, to: '''
        {"type": "record", "name": "Order", "namespace": "shop", "fields": [
            {"name": "order_id", "type": {"type": "string", "logicalType": "uuid"}},
            {"name": "amount", "type": "double"},
            {"name": "currency", "type": "string", "default": "EUR"}]}''') on producers('orders') named 'second version'

    at 16.s inject evolveSchema(to: '''
        {"type": "record", "name": "Order", "namespace": "shop", "fields": [
            {"name": "order_id", "type": {"type": "string", "logicalType": "uuid"}},
            {"name": "total", "type": "double"}]}''') on producers('orders', indices: [0]) lasting 6.s named 'renamed field'
}

expect {
    noLoss 'orders'
}
