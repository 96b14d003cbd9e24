topic('orders') { }
incidents {
    at(30.s) {
        lag('orders') > 5
        at 5.s inject crash() on broker('kafka-2')
        injct crash() on broker('kafka-2')
        log 5
        endrun()
    }
}
