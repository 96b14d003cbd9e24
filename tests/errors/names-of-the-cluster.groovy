topic('orders') {}

incidents {
    when { unanswered('kafka-7') > 50 } inject rebalance() on groups()
    when { connections('client-kafka-1') > 20 } inject rebalance() on groups()
}

expect {
    always { roundTrip('replication-kafka-1-kafka-1') < 50.ms }
    always { bytes('clients-kafka-1') < 10.gb }
}
