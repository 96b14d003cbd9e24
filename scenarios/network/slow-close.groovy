// Watch: kafka-2 restarts in good order, and nobody sees that its connections have ended until 5 s later: requests wait for answers that
// will not come. Its partitions must be led by others all the same, and every record be there once.
scenario 'slow-close', 'A broker restarts, and the ends of its connections are seen late'
duration 70.s

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
    at 20.s inject restart() on broker('kafka-2')
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('late ends') { errors('orders') == 0; unavailable('orders') < 25.s }
    after('late ends') { recovery('orders') < 50.s; underReplicated() == 0 }
}
