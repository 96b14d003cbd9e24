// The schema comes from the registry: the topic names a subject, and khaos makes valid data for whatever it says there. So that it runs
// by itself, the scenario puts the schema there first; one that is there already is taken as it is.
scenario 'registry-provider', 'Valid data for a schema that only the registry knows'
duration 30.s

registry('http://localhost:8081') {
    schema 'orders-value', '''
        {"type": "record", "name": "Order", "namespace": "shop", "fields": [
            {"name": "order_id", "type": {"type": "string", "logicalType": "uuid"}},
            {"name": "amount", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
            {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["PENDING", "PAID", "SHIPPED"]}},
            {"name": "placed", "type": {"type": "long", "logicalType": "timestamp-micros"}},
            {"name": "coupon", "type": ["null", "string"], "default": null},
            {"name": "labels", "type": {"type": "map", "values": "string"}},
            {"name": "items", "type": {"type": "array", "items": {"type": "record", "name": "Item", "fields": [
                {"name": "sku", "type": "string"},
                {"name": "quantity", "type": "int"}]}}}]}'''
}

topic('orders') {
    partitions 6
    replicas 3
    key field('order_id')
    format avro(subject: 'orders-value')
    value {
        field 'status', oneOf('PENDING', 'PAID') // what the script says wins over what the schema allows
    }
    producers(2) { rate 100.perSecond; acks 'all'; compression 'lz4' }
    consumers(2) { group 'orders-readers' }
}

expect {
    noLoss 'orders'
}
