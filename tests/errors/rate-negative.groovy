topic('orders') {
    producers { rate(-5.perSecond) }
}
