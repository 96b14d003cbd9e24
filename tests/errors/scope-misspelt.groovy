topic('orders') { }
incidents { at 30.s inject freeze() on broker('kafka-2') lasting 5.s named 'outage' }
expect {
    durring('outage') { offline() == 0 }
    eventually { consumed('orders') > 5 }
    eventually(within: 30) { consumed('orders') > 5 }
    always(stopOnBrake: true) { offline() == 0 }
    during { offline() == 0 }
}
