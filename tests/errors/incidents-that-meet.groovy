topic('orders') { consumers { group 'billing' } }
duration 1.min
incidents {
    at 10.s inject crash() on broker('kafka-2') lasting 10.s
    at 15.s inject freeze() on broker('kafka-2') lasting 20.s
    every 10.s inject crash() on broker('kafka-1') lasting 20.s
    repeat(3, every: 10.s) { at 2.s inject stop() on broker('kafka-3') lasting 30.s }
    at 5.s inject reassign() on topic('orders')
    at 30.s inject electLeaders() on topic('orders') lasting 5.s
}
