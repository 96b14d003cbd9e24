topic('orders') {
    producers(2) { rate 1000.perSecond acks 'all' }
}
