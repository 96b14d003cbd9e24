// Watch: 12 partitions do not divide by 5 consumers. Two of them get three partitions and half as much again to do as the
// other three: at 10 ms a record all fall behind, but those two fastest, though every partition gets the same load.
scenario 'uneven-assignment', 'Twelve partitions for five consumers: some have more to do than others'
duration 1.min

topic('events') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 1; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(5) { group 'workers'; delay 10.ms }
}
