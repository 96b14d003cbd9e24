topic('orders') {
    value { }
}
topic('events') {
    value { field 'address', object { } }
}
