topic('orders') {
    key zipfian 50
    value { field 'id', uuid }
}
