topic('orders') {}

incidents {
    at 5.s inject refuseNames() on network('kafka-1') lasting 5.s
}
