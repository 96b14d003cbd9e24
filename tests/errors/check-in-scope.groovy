topic('orders') { }
incidents { at 30.s inject freeze() on broker('kafka-2') lasting 5.s named 'outage' }
expect {
    during('outage') { noLoss 'orders' }
    always { ordered 'orders' }
    baseline { during('outage') { offline() == 0 } }
}
