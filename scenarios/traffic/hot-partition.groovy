// Watch: lag per partition. A zipfian key makes one partition of user-events several times as busy as the others; a single
// key sends every transaction to one partition, and two of its three consumers have nothing to do.
scenario 'hot-partition', 'Skewed keys: a few partitions carry most of the load'
duration 1.min
tags 'smoke'

topic('user-events') {
    partitions 12
    replicas 3
    key zipfian(100, exponent: 1.5)
    payload 200..500
    producers(2) { rate 1000.perSecond; acks 1; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(3) { group 'profiles'; delay 5.ms }
}

topic('transactions') {
    partitions 12
    replicas 3
    key single()
    payload 500..1000
    producers(2) { rate 500.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(3) { group 'ledger'; delay 10.ms }
}
