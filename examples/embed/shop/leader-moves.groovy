// A scenario as a test runs it: examples/embed/OrderBookTest.java, examples/embed/OrderBookSpec.groovy
scenario 'leader-moves', 'A partition gets another leader under load'
duration 5.s

topic('embedded-orders') {
    partitions 3
    producers { rate 200.perSecond }
    consumers(2) { group 'embedded-billing' }
}

incidents {
    at 2.s inject moveLeader(0) on topic('embedded-orders') lasting 2.s
}

expect {
    noLoss 'embedded-orders'
    noDuplicates 'embedded-orders'
}
