// Watch: all that goes to and from kafka-1 comes in pieces of about 200 bytes, as over links with tiny packets. Each reader has to put its
// requests and answers together again; none may take a piece for the whole.
scenario 'slicer', 'Everything to and from a broker comes in small pieces'
duration 50.s

topic('orders') {
    partitions 12
    replicas 3
    key uniform(50)
    payload 200..500
    producers(2) { rate 500.perSecond; acks 'all'; compression 'lz4'; linger 5.ms }
    consumers(3) { group 'billing' }
}

incidents {
    at 15.s inject slicer(200.b, variation: 150.b) on network('kafka-1') lasting 20.s named 'sliced'
}

expect {
    noLoss 'orders'
    noDuplicates 'orders'
    ordered 'orders'
    during('sliced') { errors('orders') == 0; offline() == 0 }
    after('sliced') { recovery('orders') < 40.s }
}
