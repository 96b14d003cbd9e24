topic('orders') {
    partitons 12
}
