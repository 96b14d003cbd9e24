topic('orders') { }
incidents {
    every 60.s, afer: 75.s inject crash() on broker('kafka-2')
    whenever(cooldown: 30.s) { offline() > 0 } inject crash() on broker('kafka-2')
    whenever { offline() > 0 } inject crash() on broker('kafka-2')
    repeat(3) { at 0.s inject crash() on broker('kafka-2') }
    at 30.s inject pause() on consumers('orders', cuont: 1)
}
