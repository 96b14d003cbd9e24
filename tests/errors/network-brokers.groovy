topic('orders') { partitions 3 }
incidents {
    at 1.s inject latency(200.ms) on network('kafka-4') lasting 5.s
    at 1.s inject partition(['kafka-1'], ['kafka-5']) lasting 5.s
    at 1.s inject latency(200.ms) on link('kafka-6', 'kafka-1') lasting 5.s
    at 1.s inject partition('kafka-7', clients: true) lasting 5.s
}
