topic('orders') {
    explode 5
}
