topic('a') {
    format avro()
    value { field 'order-id', uuid() }
}
topic('b') {
    format protobuf()
    value { field 'grid', list(2, list(2, integer())) }
}
topic('c') {
    format avro()
    value { field 'dice', { rng -> rng.nextInt(6) } }
}
topic('d') {
    format text()
    value {
        field 'one', uuid()
        field 'two', uuid()
    }
}
topic('e') {
    format avro()
}
topic('f') {
    format protobuf()
    payload 200..500
}
topic('g') {
    format avro(file: 'nowhere/order.avsc')
}
topic('h') {
    format avro(subject: 'a', file: 'b')
    format json()
}
topic('i') {
    format avro(subject: 'a', naming: 'recrod')
}
