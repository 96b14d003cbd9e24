topic('orders') { }
incidents {
    at 30.s inject crsh() on brokr('kafka-2')
    at 30.s inject crash() on brokr('kafka-2')
}
