topic('orders') { }
incidents {
    at 30.s inject crash() on 'kafka-2'
    at 30.s inject broker('kafka-2')
    at 30.s heal 5
}
