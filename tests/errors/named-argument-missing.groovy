topic('orders') {
    value { field 'celsius', normal(mean: 20) }
}
