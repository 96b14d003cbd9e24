// --strict
topic('orders') {}

incidents {
    when { connections('clients-kafka-1') > 20 } inject rebalance() on groups()
}
