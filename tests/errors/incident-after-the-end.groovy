duration 1.min
topic('orders') { }
incidents {
    at 60.s inject crash() on broker('kafka-2')
    every 90.s inject crash() on broker('kafka-2')
    repeat(3, every: 30.s) { at 10.s inject crash() on broker('kafka-2') lasting 5.s }
}
