topic('orders') {
    key field('order_idd')
    value { field 'order_id', uuid() }
}
topic('events') {
    key field('id')
}
