topic('orders') { }
incidents {
    crash()
    at(30.s) { freeze() }
    broker('kafka-1')
}
