topic('orders') { }
incidents {
    at 30 inject crash() on broker('kafka-2')
    at 30.s inject crash() on broker('kafka-2') lasting 20
    every 60, after: 75 inject crash() on broker('kafka-2')
    every 60.s, after: 75 inject crash() on broker('kafka-2')
    at 30.s inject slow(100) on consumers()
    at 30.s inject rate(500) on producers()
}
