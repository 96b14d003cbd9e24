// Watch: at 30 s every record starts to cost 100 ms of work. Two consumers then read 20 records a second of 1000, and lag climbs by
// almost a thousand a second until the consumers are healed; from there on they catch up. Nothing may be lost by being late.
scenario 'throughput-drop', 'Consumers turn slow in the middle of the run, and have to catch up'
duration 2.min

topic('transactions') {
    partitions 6
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; batch 16.kb; linger 5.ms; compression 'lz4' }
    consumers(2) { group 'ledger' }
}

incidents {
    at 30.s inject slow(100.ms) on consumers('transactions') lasting 30.s named 'slow'
}

expect {
    noLoss 'transactions'
    ordered 'transactions'
    baseline { lag('transactions') < 5_000 }
    during('slow') { errors('transactions') == 0 }
    always { lag('transactions') < 100_000 }
}
