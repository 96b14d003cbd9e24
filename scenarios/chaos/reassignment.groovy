// Watch: every replica moves on to the next broker while records flow, and moves back half a minute later. Data is copied, leaders
// change, consumers follow. The load does not stop for it.
scenario 'reassignment', 'All partitions of a topic move to other brokers under load'
duration 90.s

topic('orders') {
    partitions 12
    replicas 2
    'min.insync.replicas' 1
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 20.s inject reassign() on topic('orders') lasting 30.s named 'move'
}

expect {
    noLoss 'orders'
    ordered 'orders'
    during('move') { unavailable('orders') < 10.s }
    always { lag('orders') < 50_000 }
}
