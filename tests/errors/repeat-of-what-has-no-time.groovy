topic('orders') { }
incidents {
    repeat(3, every: 60.s) {
        every 5.s inject crash() on broker('kafka-2')
        when { offline() > 0 } inject crash() on broker('kafka-2')
        repeat(2, every: 5.s) { }
    }
}
