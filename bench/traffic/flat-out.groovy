scenario 'flat-out', 'One producer as fast as it goes: what Kafka\'s own ProducerPerformance does'

def copies = param 'replicas', 1
def acknowledged = param 'acks', 'all'
def size = param 'payload', 200
def isJson = param 'json', false
def isIdentified = param 'identity', true

topic(param('topic', 'flat-out')) {
    partitions 6
    replicas copies
    identity isIdentified
    key uniform(100)
    if (isJson) value {
        field 'order_id', uuid()
        field 'customer', string()
        field 'quantity', integer(1..10_000)
        field 'amount', decimal(10.0..5000.0)
        field 'status', oneOf('PENDING', 'SHIPPED', 'DELIVERED')
        field 'created_at', timestamp()
        field 'express', bool()
        field 'address', object { field 'city', string(cardinality: 50) }
    }
    else payload size
    producers(1) { rate unlimited(); acks acknowledged; batch 64.kb; linger 5.ms }
    consumers(0)
}
