def rate = param 'rate', 1000
topic('orders') {
    producers { rate rate.perSecond }
}
