topic('orders') { consumers { group 'billing' } }
incidents {
    at 30.s inject crash() on topic('orders')
    at 40.s inject rebalance() on consumers('orders')
    at(50.s) { inject pause() on broker('kafka-1') }
    every 60.s then { inject rate(5.perSecond) on group('billing') }
}
