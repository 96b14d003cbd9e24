topic('orders') { }
incidents {
    at 30.s inject freeze() on broker('kafka-2') named 'outage'
    at 50.s heal 'outtage'
}
expect {
    during('outge') { offline() == 0 }
    after('storm') { recovery('orders') < 30.s }
}
