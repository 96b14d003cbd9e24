def speed = 1000
topic('orders') {
    producers { rate sped.perSecond }
}
