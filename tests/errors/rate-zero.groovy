topic('orders') {
    producers { rate 0.perSecond }
}
