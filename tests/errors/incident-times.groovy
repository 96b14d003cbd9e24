topic('orders') { }
incidents {
    at(-5.s) inject crash() on broker('kafka-2')
    every 0.s inject crash() on broker('kafka-2')
    at 30.s inject crash() on broker('kafka-2') lasting 0.s
    whenever(coolDown: 0.s) { offline() > 0 } inject crash() on broker('kafka-2')
    repeat(0, every: 60.s) { at 0.s inject crash() on broker('kafka-2') }
    repeat(3, every: 0.s) { at 0.s inject crash() on broker('kafka-2') }
}
