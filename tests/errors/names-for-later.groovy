topic('orders') { consumers { group 'billing' } }
duration 2.min
incidents {
    when { lag('ordrs') > 1000 } inject crash() on broker('kafka-2')
    when { lag('biling') > 1000 } inject crash() on broker('kafka-2')
    at(30.s) { if (p99('order') > 1.s) inject crash() on broker('kafka-9') }
    at(30.s) { inject rebalance() on group('biling'); heal 'outtage' }
    at 40.s inject crash() on broker('kafka-3') lasting 5.s named 'outage'
}
expect {
    noLoss 'ordrs'
    during('outtage') { unavailable('ordrs') < 5.s }
    always { lag('payments') < 100 }
    rebalances('bill') < 3
    leader('orders', 0) == 'kafka2'
}
