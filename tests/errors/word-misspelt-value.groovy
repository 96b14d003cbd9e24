topic('orders') {
    value { field 'id', uiud() }
}
