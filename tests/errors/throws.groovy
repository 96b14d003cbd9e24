topic('orders') {
    throw new IllegalStateException('not today')
}
