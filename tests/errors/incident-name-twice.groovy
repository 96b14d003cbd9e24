topic('orders') { }
incidents {
    at 30.s inject freeze() on broker('kafka-2') lasting 5.s named 'outage'
    at 50.s inject freeze() on broker('kafka-3') lasting 5.s named 'outage'
    repeat(2, every: 60.s) { at 60.s inject crash() on anyBroker() lasting 5.s named 'crash' }
}
