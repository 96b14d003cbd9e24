flow('orders') {
    step('orders') { field 'id', uuid() }
}
