topic('orders') {
    value {
        uuid()
        field 'id', uuid()
        integer(1..5)
    }
    zipfian(50)
    producers { unlimited() }
}
5.s
