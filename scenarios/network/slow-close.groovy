// Watch: a consumer dies every few seconds, and the end of each connection is seen 5 s late. Nothing may wait for it: members are gone when
// their session is over, and the group goes on reading.
scenario 'slow-close', 'Connections end late while members of a group come and go'
duration 60.s

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 15.s inject slowClose(5.s) on network() lasting 30.s named 'late ends'
    at 20.s inject crash() on consumers('orders', count: 1) lasting 10.s
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('late ends') { errors('orders') == 0; offline() == 0 }
    after('late ends') { recovery('orders') < 30.s; lag('orders') < 10_000 }
}
