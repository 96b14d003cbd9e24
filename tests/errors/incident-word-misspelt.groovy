topic('orders') { }
incidents {
    at 30.s injct crash() on broker('kafka-2')
    at 30.s inject crash() onn broker('kafka-2')
    at 30.s inject crash() on broker('kafka-2') lastin 20.s
    evry 30.s inject crash() on broker('kafka-2')
}
